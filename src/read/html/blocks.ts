import type { Heading, ListItem } from 'mdast';
import { type Block, quoted, text } from '../tree.js';
import { setIn } from '../typed/hints.js';
import {
  attribute,
  type Element,
  elementsIn,
  isBlock,
  isElement,
  isText,
  type Node,
} from './dom.js';
import { Flow, headingOf, itemOf, listOf } from './flow.js';
import { spanOf } from './lines.js';
import { BREAK, type Face, linesOf, type Piece, pieceOf } from './run.js';
import type { StyleSheet } from './style-sheet.js';
import { writeTable } from './table.js';

/** How the text around a node is set. */
interface Manner extends Face {
  /** Line ends count, as in `<pre>`. */
  pre: boolean;
}

const PLAIN: Manner = { strong: false, italic: false, pre: false };

// Controls stand apart from the words around them, though on their line.
const APART = new Set(['button', 'foreignObject', 'input', 'label', 'select', 'text', 'textarea']);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

/** Writes the elements of a page as the blocks of a tree, without the nodes to skip. */
export class Writer {
  private cells = 0;

  constructor(
    private readonly skip: ReadonlySet<Node>,
    private readonly styles: StyleSheet,
  ) {}

  /** The blocks of some nodes. Loose text is a paragraph. */
  blocks(nodes: readonly Node[]): Block[] {
    return this.blocksIn(nodes, PLAIN);
  }

  private blocksIn(nodes: readonly Node[], manner: Manner, source: Element | null = null): Block[] {
    const flow = new Flow();
    flow.end(source);
    for (const node of nodes) this.write(node, flow, manner);
    flow.end();
    return flow.blocks;
  }

  private write(node: Node, flow: Flow, manner: Manner): void {
    if (isText(node)) {
      if (this.skip.has(node)) return;
      flow.add(manner.pre ? linesOf(node, manner) : [pieceOf(node, manner)]);
    } else if (isElement(node)) {
      if (!this.skip.has(node)) this.writeElement(node, flow, this.mannerIn(node, manner));
      else if (isBlock(node)) flow.end();
    }
  }

  private writeElement(element: Element, flow: Flow, manner: Manner): void {
    const own = this.ownBlocks(element, manner);
    const parts = own !== null || element.tagName === 'li' || isBlock(element);
    if (parts) flow.end(element);
    if (own) flow.push(own);
    else if (element.tagName === 'br') flow.add([BREAK]);
    else if (element.tagName === 'li') this.looseItem(element, flow, manner);
    else this.writeInside(element, flow, manner);
    if (parts) flow.end();
  }

  /** The blocks of an element that makes blocks of its own; null for one that only contains others. */
  private ownBlocks(element: Element, manner: Manner): Block[] | null {
    const depth = headingDepth(element);
    if (depth) return this.heading(element, depth, manner);
    if (LISTS.has(element.tagName)) return this.list(element, manner);
    if (element.tagName === 'blockquote') {
      return this.blocksIn(element.childNodes, manner).map(quoted);
    }
    return element.tagName === 'table' ? this.table(element, manner) : null;
  }

  private writeInside(element: Element, flow: Flow, manner: Manner): void {
    const isApart = APART.has(element.tagName);
    const [open, close] = element.tagName === 'q' ? ['“', '”'] : [];
    if (isApart) flow.add([space(manner)]);
    if (open) flow.add([markOf(element, open, manner)]);
    for (const child of element.childNodes) this.write(child, flow, manner);
    if (close) flow.add([markOf(element, close, manner)]);
    if (isApart) flow.add([space(manner)]);
  }

  private table(element: Element, manner: Manner): Block[] {
    return writeTable(element, {
      blocks: (nodes) => this.blocksIn(nodes, manner),
      skips: (part) => this.skip.has(part),
      nextCell: () => {
        this.cells += 1;
        return this.cells;
      },
    });
  }

  private heading(element: Element, depth: Heading['depth'], manner: Manner): Block[] {
    const blocks = this.blocksIn(element.childNodes, { ...manner, strong: false });
    const isRich = [...elementsIn(element)].some(
      ({ tagName }) => tagName === 'table' || LISTS.has(tagName),
    );
    const own = blocks.filter(({ type }) => !isRich || type === 'paragraph' || type === 'heading');
    if (own.length === 0) return blocks;
    const words = own.map((block) => text(block)).join(' ');
    return [headingOf(depth, words, own), ...blocks.filter((block) => !own.includes(block))];
  }

  /** The items of a list. Content between them belongs to the item before. */
  private list(element: Element, manner: Manner): Block[] {
    const items: ListItem[] = [];
    let between: Node[] = [];
    const close = () => {
      addBetween(items, this.blocksIn(between, manner));
      between = [];
    };
    for (const node of element.childNodes) {
      if (!isElement(node) || node.tagName !== 'li' || this.skip.has(node)) {
        between.push(node);
        continue;
      }
      close();
      const blocks = this.blocksIn(node.childNodes, this.mannerIn(node, manner));
      if (blocks.length > 0) items.push(itemOf(blocks));
    }
    close();
    if (items.length === 0) return [];
    return [setIn(listOf(items, element.tagName === 'ol'), depthIn(element))];
  }

  private mannerIn(element: Element, around: Manner): Manner {
    return {
      strong: around.strong || this.isStrong(element),
      italic: around.italic || this.isItalic(element),
      pre: around.pre || element.tagName === 'pre' || element.tagName === 'textarea',
    };
  }

  private isStrong(element: Element): boolean {
    if (element.tagName === 'b' || element.tagName === 'strong') return true;
    return /^(?:bold|[6-9]00)/.test(this.styles.valueOf(element, 'font-weight') ?? '');
  }

  private isItalic(element: Element): boolean {
    if (element.tagName === 'em' || element.tagName === 'i') return true;
    return /^(?:italic|oblique)/.test(this.styles.valueOf(element, 'font-style') ?? '');
  }

  private looseItem(element: Element, flow: Flow, manner: Manner): void {
    const blocks = this.blocksIn(element.childNodes, manner);
    if (blocks.length > 0) flow.pushItem(itemOf(blocks));
  }
}

/** How deep a list stands that stands by itself: Google Docs tells it by a class, "lst-kix_ab-1". */
function depthIn(element: Element): number {
  const depth = /(?:^|\s)lst-kix_\w+-(\d)(?:\s|$)/.exec(attribute(element, 'class') ?? '')?.[1];
  return depth ? Number(depth) : Number(holdsOnlyLists(element));
}

/** Whether a list has no items of its own: editors nest lists so to set items in. */
function holdsOnlyLists(element: Element): boolean {
  const filled = element.childNodes.filter((node) => !isText(node) || node.value.trim() !== '');
  return filled.every((node) => isElement(node) && LISTS.has(node.tagName));
}

function addBetween(items: ListItem[], blocks: Block[]): void {
  if (blocks.length === 0) return;
  const last = items.at(-1);
  if (!last) {
    const [first] = blocks;
    // Items inside a wrapper.
    if (blocks.length === 1 && first?.type === 'list')
      for (const item of first.children) items.push(item);
    else items.push(itemOf(blocks));
    return;
  }
  for (const block of blocks as ListItem['children']) last.children.push(block);
  last.data = { ...last.data, at: spanOf([last, ...blocks]) };
}

function headingDepth(element: Element): Heading['depth'] | null {
  const named = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (named) return Number(named) as Heading['depth'];
  if (attribute(element, 'role') !== 'heading') return null;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return (level >= 1 && level <= 6 ? Math.floor(level) : 6) as Heading['depth'];
}

/** A quotation mark, which a browser draws around a `<q>`. */
function markOf(element: Element, value: string, { strong, italic }: Face): Piece {
  const { startLine: line = 1 } = element.sourceCodeLocation ?? {};
  return { value, strong, italic, at: { line, endLine: line } };
}

function space({ strong, italic }: Face): Piece {
  return { value: ' ', strong, italic, at: { line: 1, endLine: 1 } };
}
