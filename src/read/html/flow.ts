import type { Heading, List, ListItem, Paragraph } from 'mdast';
import { type Block, placeOf } from '../tree.js';
import type { Element } from './dom.js';
import { spanOf } from './lines.js';
import { isDeeper, splitAtGlyphs, type TypedMark, typedMark } from './marks.js';
import { phrasingOf, placeOfRun, type Run, withoutStart } from './run.js';

/** Blocks as they come, and the paragraph that is still open. */
export class Flow {
  readonly blocks: Block[] = [];
  private run: Run = [];
  /** The element that holds the open paragraph. */
  private source: Element | null = null;
  /** Typed items that the next one may stand inside of, outermost first. */
  private open: { item: ListItem; mark: TypedMark }[] = [];

  add(pieces: Run): void {
    for (const piece of pieces) this.run.push(piece);
  }

  /** Ends the paragraph; the next one stands in `source`. */
  end(source: Element | null = null): void {
    const [run, held] = [this.run, this.source];
    this.run = [];
    this.source = source;
    for (const part of splitAtGlyphs(run)) this.write(part, held);
  }

  push(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    this.open = [];
    for (const block of blocks) this.blocks.push(block);
  }

  /** An item outside any list: it joins the item before it. */
  pushItem(item: ListItem): void {
    this.open = [];
    addItem(this.blocks, item);
  }

  private write(run: Run, source: Element | null): void {
    const at = placeOfRun(run);
    if (at === null) return;
    const mark = typedMark(run, source);
    const words = mark ? withoutStart(run, mark.mark.length) : run;
    const paragraph: Paragraph = { type: 'paragraph', children: phrasingOf(words), data: { at } };
    if (paragraph.children.length === 0) return;
    if (mark) this.writeItem(paragraph, mark);
    else this.push([paragraph]);
  }

  private writeItem(paragraph: Paragraph, mark: TypedMark): void {
    this.open = this.open.filter((outer) => isDeeper(outer.mark, mark));
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [paragraph],
      data: { at: placeOf(paragraph) },
    };
    const siblings: Block[] = this.open.at(-1)?.item.children ?? this.blocks;
    addItem(siblings, item, mark.kind === 'number');
    for (const outer of this.open) spread(outer.item, item);
    const list = this.blocks.at(-1);
    if (list) spread(list, item);
    this.open.push({ item, mark });
  }
}

function addItem(siblings: Block[], item: ListItem, ordered = false): void {
  const last = siblings.at(-1);
  if (last?.type === 'list') {
    last.children.push(item);
    spread(last, item);
  } else siblings.push(listOf([item], ordered));
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
