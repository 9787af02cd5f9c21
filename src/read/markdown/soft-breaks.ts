import type { Nodes, Paragraph, Parent, PhrasingContent, Text } from 'mdast';
import { joinLines, type Vocabulary } from '../join.js';
import { cleanText } from '../prose.js';
import { placeOf } from '../tree.js';

/** The ends of lines in paragraphs: breaks while lists are sought, spaces in the end. */
export class SoftBreaks {
  private readonly known = new WeakSet<Nodes>();

  constructor(private readonly words: Vocabulary) {}

  /** Makes breaks of the ends of lines, and cleans the words. */
  open(node: Nodes): void {
    if (!('children' in node)) {
      if (node.type === 'text') node.value = cleanText(node.value);
      return;
    }
    for (const child of node.children) this.open(child);
    if (node.type !== 'paragraph') return;
    node.children = node.children.flatMap((child) =>
      child.type === 'text' && child.value.includes('\n') ? this.lines(child) : [child],
    );
  }

  private lines(text: Text): PhrasingContent[] {
    const at = placeOf(text);
    const first = 'line' in at ? at.line : 1;
    return text.value.split('\n').flatMap((value, index): PhrasingContent[] => {
      const data = { at: { line: first + index, endLine: first + index } };
      const line: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value, data }];
      if (index === 0) return line;
      const end: PhrasingContent = { type: 'break', data };
      this.known.add(end);
      return [end, ...line];
    });
  }

  /** Joins the lines, and keeps them besides: addresses and signatures are read line by line. */
  close(node: Nodes): void {
    if (node.type === 'paragraph') this.closeIn(node);
    if (node.type === 'text') node.value = this.joined(node.value);
    for (const block of node.data?.blocks ?? []) this.close(block);
    if ('children' in node) for (const child of node.children) this.close(child);
  }

  private closeIn(paragraph: Paragraph): void {
    if (!paragraph.children.some((child) => this.isSoft(child))) return;
    const lines = linesOf(paragraph);
    paragraph.data = { ...paragraph.data, at: placeOf(paragraph), lines };
    const joined: PhrasingContent[] = [];
    for (const child of paragraph.children) {
      const part: PhrasingContent = this.isSoft(child) ? { type: 'text', value: '\n' } : child;
      const last = joined.at(-1);
      if (part.type === 'text' && last?.type === 'text') last.value += part.value;
      else joined.push(part.type === 'text' ? { ...part } : part);
    }
    paragraph.children = joined;
  }

  private isSoft(node: Nodes): boolean {
    return this.known.has(node);
  }

  /** Joins the lines of a text; the spaces at its ends part it from its neighbours. */
  private joined(value: string): string {
    if (!value.includes('\n')) return value;
    const [, lead = '', body = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
    return (lead && ' ') + joinLines(body.split('\n'), this.words) + (trail && ' ');
  }
}

/** The lines of a paragraph, be their breaks hard or soft. */
function linesOf({ children }: Parent): string[] {
  const lines = [''];
  for (const child of children) {
    const [first = '', ...more] = child.type === 'break' ? ['', ''] : plain(child).split('\n');
    lines.push((lines.pop() ?? '') + first, ...more);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
