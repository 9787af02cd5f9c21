import type { List, ListItem } from 'mdast';
import type { Block } from '../../tree.js';
import { isIndentedAs } from '../blocks/flow-block.js';
import type { TextBlock } from '../blocks/text-block.js';

export interface OpenItem {
  node: ListItem;
  block: TextBlock;
  cell: number | null;
}

/** The blocks of the innermost open item; where none is open, those of the document. */
export function siblings(open: readonly OpenItem[], blocks: Block[]): Block[] {
  return (open.at(-1)?.node.children as Block[] | undefined) ?? blocks;
}

/** Whether a block stands inside an item: a paragraph set as its text, or a deeper item. */
export function isInside(item: TextBlock, block: TextBlock): boolean {
  if (block.kind === 'item') return block.markLeft > item.markLeft + 6;
  const tag = block.lines[0]?.tag?.item;
  return (
    (tag !== undefined && tag !== null && tag === item.lines[0]?.tag?.item) ||
    isIndentedAs(item, block)
  );
}

export function pushItem(siblings: Block[], item: ListItem, cell: number | null): void {
  const last = siblings.at(-1);
  if (last?.type === 'list' && (last.data?.cell ?? null) === cell) last.children.push(item);
  else siblings.push(withCell<List>({ type: 'list', ordered: false, children: [item] }, cell));
}

export function withCell<T extends Block>(block: T, cell: number | null): T {
  if (cell !== null) block.data = { ...block.data, cell };
  return block;
}
