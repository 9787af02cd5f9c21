import type { List, ListItem } from 'mdast';
import { itemOf, listOf } from '../html/flow.js';
import type { Block } from '../tree.js';

interface OpenList {
  ordered: boolean;
  items: OpenItem[];
}

interface OpenItem {
  blocks: Block[];
  lists: OpenList[];
}

/** Builds lists of paragraphs that follow one another, each with its depth. */
export class Lists {
  private top: OpenList[] = [];

  /** Adds an item. Where levels are left out above it, it stands in items without words of their own. */
  add(depth: number, ordered: boolean, blocks: Block[]): void {
    let siblings = this.top;
    for (let above = 0; above < depth; above += 1) {
      const item = siblings.at(-1)?.items.at(-1) ?? { blocks: [], lists: [] };
      if (siblings.length === 0) siblings.push({ ordered: false, items: [item] });
      siblings = item.lists;
    }
    const last = siblings.at(-1);
    if (last?.ordered === ordered) last.items.push({ blocks, lists: [] });
    else siblings.push({ ordered, items: [{ blocks, lists: [] }] });
  }

  /** The lists so far; then it begins anew. */
  take(): List[] {
    const lists = this.top.map(written);
    this.top = [];
    return lists;
  }
}

function written({ ordered, items }: OpenList): List {
  return listOf(items.map(itemWritten), ordered);
}

function itemWritten({ blocks, lists }: OpenItem): ListItem {
  return itemOf([...blocks, ...lists.map(written)]);
}
