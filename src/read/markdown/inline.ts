import type { Nodes, Parent, PhrasingContent } from 'mdast';
import { LeftOut } from '../left-out.js';
import { type Problem, placeOf } from '../tree.js';

/** What Markdown and HTML in it strike out or hide, and what they set in bold. */
type Manner = 'struck' | 'hidden' | 'strong' | 'plain';

/** Reads the HTML between the words of paragraphs, and leaves out what is struck out or hidden. */
export class InlineReader {
  private readonly struck = new LeftOut('struck-text', 'text that is struck out was left out');
  private readonly hidden = new LeftOut('hidden-text', 'text that the document hides was left out');

  /** Reads all of a tree. Paragraphs and items that hold nothing more go. */
  read(parent: Parent): void {
    for (const child of parent.children) {
      if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell')
        child.children = this.line(child.children as PhrasingContent[]) as typeof child.children;
      else if ('children' in child) this.read(child);
    }
    parent.children = parent.children.filter(
      (child) => !isEmptied(child),
    ) as typeof parent.children;
  }

  problems(): Problem[] {
    return [...this.hidden.problems(), ...this.struck.problems()];
  }

  private line(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const open = new OpenTags();
    const top: PhrasingContent[] = [];
    const add = (node: PhrasingContent) => (open.last?.children ?? top).push(node);
    const close = (tag: OpenTag) => {
      for (const node of this.written(tag.manner, tag.children)) add(node);
    };
    for (const node of nodes) {
      if (node.type !== 'html') {
        for (const part of this.word(node)) add(part);
        continue;
      }
      const [, end, tag = '', rest = ''] = TAG.exec(node.value) ?? [];
      const name = tag.toLowerCase();
      if (name === 'br') add({ ...node, type: 'break' } as PhrasingContent);
      else if (name === '' || VOID.test(name) || rest.endsWith('/')) continue;
      else if (end) open.close(name, close);
      else open.open(name, mannerOf(name, rest));
    }
    open.close(null, close);
    return top;
  }

  private word(node: PhrasingContent): PhrasingContent[] {
    if (node.type === 'delete') return this.written('struck', node.children);
    if (!('children' in node)) return [node];
    const children = this.line(node.children);
    return children.length > 0 ? [{ ...node, children } as PhrasingContent] : [];
  }

  private written(manner: Manner, children: PhrasingContent[]): PhrasingContent[] {
    if (manner === 'plain' || children.length === 0) return children;
    if (manner === 'strong') {
      const [first] = children;
      return [{ type: 'strong', children, ...(first && { data: { at: placeOf(first) } }) }];
    }
    for (const child of children) {
      const { line, endLine } = { line: 1, endLine: 1, ...placeOf(child) };
      this[manner].add(`${words(child)}`, line, endLine);
    }
    return [];
  }
}

interface OpenTag {
  name: string;
  manner: Manner;
  children: PhrasingContent[];
}

/** The tags that are open, outermost first. */
class OpenTags {
  private readonly tags: OpenTag[] = [];
  private readonly counts = new Map<string, number>();
  private isBold = false;

  get last(): OpenTag | undefined {
    return this.tags.at(-1);
  }

  /** Opens a tag. What is set as bold in bold is no bolder, so that nothing is nested deeply. */
  open(name: string, manner: Manner): void {
    const isBold = manner === 'strong' && this.isBold;
    this.tags.push({ name, manner: isBold ? 'plain' : manner, children: [] });
    this.isBold ||= manner === 'strong';
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Closes a tag and those in it; all where no name is given. */
  close(name: string | null, done: (tag: OpenTag) => void): void {
    if (name !== null && !this.counts.get(name)) return;
    for (let tag = this.tags.pop(); tag; tag = this.tags.pop()) {
      this.counts.set(tag.name, (this.counts.get(tag.name) ?? 1) - 1);
      if (tag.manner === 'strong') this.isBold = false;
      done(tag);
      if (tag.name === name) return;
    }
  }
}

const TAG = /^<(\/?)([a-z][a-z0-9]*)([^>]*)>$/i;
const VOID = /^(?:area|col|embed|hr|img|input|link|meta|source|wbr)$/;

function mannerOf(tag: string, rest: string): Manner {
  if (/^(?:del|s|strike)$/.test(tag) || /\bline-through\b/i.test(rest)) return 'struck';
  if (/\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden/i.test(rest)) return 'hidden';
  return tag === 'b' || tag === 'strong' ? 'strong' : 'plain';
}

function words(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(words).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

/** Whether a paragraph or item has lost all that it held. */
function isEmptied(node: Nodes): boolean {
  const holds = node.type === 'paragraph' || node.type === 'listItem' || node.type === 'list';
  return holds && node.children.length === 0;
}
