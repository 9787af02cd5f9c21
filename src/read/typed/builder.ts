import type { List, ListItem, Paragraph } from 'mdast';
import { itemOf, listOf } from '../html/flow.js';
import { spanOf } from '../html/lines.js';
import type { Block } from '../tree.js';
import { depthOf, hintsOf } from './hints.js';
import { isDeeper, isSameStyle, type Levelled } from './levels.js';

/** Puts typed items, and the blocks between them, together. */
export class Builder {
  readonly blocks: Block[] = [];
  /** Items that the next one may stand inside of, outermost first. */
  private open: { item: ListItem; mark: Levelled }[] = [];
  /** Whether a list that follows goes on with the one before. */
  private goesOn = false;
  /** Whether the last list is one of typed items. */
  private isTyped = false;
  /** How far the paragraph before the list is set in. */
  private leadIndent = 0;

  /** A paragraph that began with a mark, without it. */
  addItem(paragraph: Paragraph, mark: Levelled): void {
    if (this.isElsewhere(paragraph)) this.open = [];
    const same = this.open.findIndex((outer) => isSameStyle(outer.mark, mark));
    this.open =
      same < 0 ? this.open.filter((outer) => isDeeper(outer.mark, mark)) : this.open.slice(0, same);
    const item = itemOf([paragraph]);
    const parent = this.open.at(-1)?.item ?? this.listItemBefore(paragraph, mark);
    if (parent) addTo(parent.children, item, mark);
    else if (this.isElsewhere(paragraph)) this.blocks.push(listLike(paragraph, item, mark));
    else addTo(this.blocks, item, mark, paragraph);
    for (const outer of this.open) spread(outer.item, item);
    const list = this.blocks.at(-1);
    if (list) spread(list, item);
    if (!parent) this.isTyped = true;
    // Real lists are three deep; deeper ones overflow those who walk them.
    if (this.open.length < DEEPEST) this.open.push({ item, mark });
  }

  /** Whether a paragraph stands in another cell than what comes before it. */
  private isElsewhere({ data }: Block): boolean {
    const before = this.blocks.at(-1);
    return before !== undefined && before.data?.cell !== data?.cell;
  }

  add(block: Block): void {
    if (block.type === 'list' && this.addList(block)) return;
    if (block.type === 'paragraph' && this.addMore(block)) return;
    this.open = [];
    this.goesOn = false;
    this.isTyped = false;
    if (block.type === 'paragraph') this.leadIndent = hintsOf(block).indent ?? 0;
    else if (block.type !== 'list') this.leadIndent = 0;
    this.blocks.push(block);
  }

  /** Typed dashes right after a list are points of its last item. */
  private listItemBefore(paragraph: Paragraph, { kind }: Levelled): ListItem | null {
    const list = this.blocks.at(-1);
    if (kind !== 'dash' || list?.type !== 'list' || this.isElsewhere(paragraph)) return null;
    if (this.isTyped) return null;
    const item = list.children.at(-1);
    if (!item) return null;
    this.goesOn = true;
    spread(list, item);
    return item;
  }

  /** A list that stands deeper than the one before, or goes on with it after what stood deeper. */
  private addList(list: List): boolean {
    const depth = depthOf(list);
    const before = this.blocks.at(-1);
    if (before?.type !== 'list' || this.isElsewhere(list)) return false;
    if (depth === 0 && !(this.goesOn && before.ordered === list.ordered)) return false;
    const holders: (List | ListItem)[] = [before];
    let siblings: List = before;
    for (let above = 0; above < depth; above += 1) {
      const item = siblings.children.at(-1);
      const inner: Block | undefined = item?.children.at(-1);
      if (item) holders.push(item);
      if (inner?.type !== 'list') break;
      holders.push(inner);
      siblings = inner;
    }
    const holder = holders.at(-1);
    if (holder?.type === 'listItem') holder.children.push(list);
    else for (const one of list.children) siblings.children.push(one);
    for (const around of holders) spread(around, list);
    this.open = [];
    this.goesOn = true;
    return true;
  }

  /** A paragraph under an item, set in as far as its words are: the item goes on. */
  private addMore(paragraph: Paragraph): boolean {
    const { indent } = hintsOf(paragraph);
    const list = this.blocks.at(-1);
    if (indent === null || list?.type !== 'list' || indent <= this.leadIndent + SLACK) return false;
    const holders: (List | ListItem)[] = [];
    for (let inner: List | null = list; inner; ) {
      const item: ListItem | undefined = inner.children.at(-1);
      const [first] = item?.children ?? [];
      const its = first?.type === 'paragraph' ? hintsOf(first).indent : null;
      if (!item || its === null || its <= this.leadIndent + SLACK || its > indent + SLACK) break;
      holders.push(inner, item);
      const last: Block | undefined = item.children.at(-1);
      inner = last?.type === 'list' ? last : null;
    }
    const item = holders.at(-1);
    if (item?.type !== 'listItem') return false;
    item.children.push(paragraph);
    for (const holder of holders) spread(holder, paragraph);
    this.goesOn = true;
    return true;
  }
}

const DEEPEST = 8;
// Points: indents of what looks aligned differ by less.
const SLACK = 3;

function addTo(siblings: Block[], item: ListItem, mark: Levelled, like?: Paragraph): void {
  const last = siblings.at(-1);
  if (last?.type === 'list' && last.ordered === (mark.kind === 'number')) {
    last.children.push(item);
    spread(last, item);
  } else siblings.push(listLike(like, item, mark));
}

/** A new list where a paragraph stood: in its cell, or quoted as it was. */
function listLike(paragraph: Paragraph | undefined, item: ListItem, { kind }: Levelled): List {
  const list = listOf([item], kind === 'number');
  const { cell, quoted } = paragraph?.data ?? {};
  if (cell !== undefined) list.data = { ...list.data, cell };
  if (quoted !== undefined) list.data = { ...list.data, quoted };
  return list;
}

/** Widens the place of a node to what it now contains. */
function spread(node: Block | ListItem, inner: Block | ListItem): void {
  node.data = { ...node.data, at: spanOf([node, inner]) };
}
