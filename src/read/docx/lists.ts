import type { List, ListItem } from 'mdast';
import { itemOf, listOf } from '../html/flow.js';
import type { Block } from '../tree.js';
import type { ListLevel } from './numbering.js';

interface OpenList {
  ordered: boolean;
  items: OpenItem[];
}

interface OpenItem {
  manner: Manner | null;
  blocks: Block[];
  lists: OpenList[];
}

/** How an item is numbered and set. */
export interface Manner extends Pick<ListLevel, 'depth' | 'ordered' | 'list' | 'sign'> {
  /** The id of its paragraph's style. */
  style: string;
  /** How far it is set in, in points. */
  indent: number;
}

/** Builds lists of paragraphs that follow one another, each with its depth. */
export class Lists {
  private top: OpenList[] = [];
  /** The depths that the outermost levels of lists stand at. */
  private bases = new Map<string, number>();

  /** Adds an item. Where levels are left out above it, it stands in items without words of their own. */
  add(manner: Manner, blocks: Block[]): void {
    const depth = this.depthOf(manner);
    const { ordered } = manner;
    let siblings = this.top;
    for (let above = 0; above < depth; above += 1) {
      const item = siblings.at(-1)?.items.at(-1) ?? { manner: null, blocks: [], lists: [] };
      if (siblings.length === 0) siblings.push({ ordered: false, items: [item] });
      siblings = item.lists;
    }
    const last = siblings.at(-1);
    const item = { manner, blocks, lists: [] };
    if (last?.ordered === ordered) last.items.push(item);
    else siblings.push({ ordered, items: [item] });
  }

  /** The lists so far; then it begins anew. */
  take(): List[] {
    const lists = this.top.map(written);
    this.top = [];
    this.bases.clear();
    return lists;
  }

  /**
   * The depth of an item. Another list that is set in further stands inside, where it looks otherwise:
   * "List Bullet 2" is a list of its own.
   */
  private depthOf(manner: Manner): number {
    const known = this.bases.get(manner.list);
    if (known !== undefined) return Math.min(known + manner.depth, DEEPEST);
    let base = 0;
    if (manner.depth === 0) {
      for (let item = lastOf(this.top); item; item = lastOf(item.lists)) {
        if (!item.manner || !isInside(manner, item.manner)) break;
        base += 1;
      }
    }
    this.bases.set(manner.list, base);
    return Math.min(base + manner.depth, DEEPEST);
  }
}

const DEEPEST = 8;
// Points: what differs by less is aligned.
const SLACK = 3;

function lastOf(lists: readonly OpenList[]): OpenItem | undefined {
  return lists.at(-1)?.items.at(-1);
}

function isInside(inner: Manner, outer: Manner): boolean {
  const isOther = inner.sign !== outer.sign || inner.style !== outer.style;
  return isOther && inner.indent > outer.indent + SLACK;
}

function written({ ordered, items }: OpenList): List {
  return listOf(items.map(itemWritten), ordered);
}

function itemWritten({ blocks, lists }: OpenItem): ListItem {
  return itemOf([...blocks, ...lists.map(written)]);
}
