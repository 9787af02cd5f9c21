import type { Heading, List, ListItem, Paragraph } from 'mdast';
import type { Block } from '../tree.js';
import { hint, type ParagraphHints } from '../typed/hints.js';
import type { Element } from './dom.js';
import { spanOf } from './lines.js';
import { hintsIn, isBareGlyph } from './marks.js';
import { phrasingOf, placeOfRun, type Run } from './run.js';

/** Blocks as they come, and the paragraph that is still open. */
export class Flow {
  readonly blocks: Block[] = [];
  private run: Run = [];
  /** The element that holds the open paragraph. */
  private source: Element | null = null;

  /** @param hints - What is known of each paragraph. */
  constructor(private readonly hints: Partial<ParagraphHints> = {}) {}

  add(pieces: Run): void {
    for (const piece of pieces) this.run.push(piece);
  }

  /** Ends the paragraph; the next one stands in `source`. */
  end(source: Element | null = null): void {
    const [run, held] = [this.run, this.source];
    this.run = [];
    this.source = source;
    this.write(run, held);
  }

  push(blocks: readonly Block[]): void {
    for (const block of blocks) this.blocks.push(block);
  }

  /** An item outside any list: it joins the item before it. */
  pushItem(item: ListItem): void {
    addItem(this.blocks, item);
  }

  private write(run: Run, source: Element | null): void {
    const at = placeOfRun(run);
    if (at === null || isBareGlyph(run)) return;
    const paragraph: Paragraph = { type: 'paragraph', children: phrasingOf(run), data: { at } };
    if (paragraph.children.length === 0) return;
    this.push([hint(paragraph, { ...hintsIn(run, source), ...this.hints })]);
  }
}

function addItem(siblings: Block[], item: ListItem): void {
  const last = siblings.at(-1);
  if (last?.type === 'list') {
    last.children.push(item);
    spread(last, item);
  } else siblings.push(listOf([item], false));
}

/** Widens the place of a node to what it now contains. */
function spread(node: Block | ListItem, inner: ListItem): void {
  node.data = { ...node.data, at: spanOf([node, inner]) };
}

/** A list of one item or more, with its place. */
export function listOf(items: ListItem[], ordered: boolean): List {
  const at = spanOf(items);
  return { type: 'list', ordered, spread: false, children: items, data: { at } };
}

/** An item of one block or more, with its place. */
export function itemOf(blocks: Block[]): ListItem {
  const at = spanOf(blocks);
  return {
    type: 'listItem',
    spread: false,
    children: blocks as ListItem['children'],
    data: { at },
  };
}

/** A heading of one text, whatever blocks its element contains. */
export function headingOf(depth: Heading['depth'], words: string, parts: Block[]): Heading {
  const at = spanOf(parts);
  return { type: 'heading', depth, children: [{ type: 'text', value: words }], data: { at } };
}
