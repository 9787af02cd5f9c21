import type { Body } from './body.js';
import type { TextBlock } from './text-block.js';

/** A table: rows of cells of blocks. */
export interface TableBlock {
  kind: 'table';
  rows: TextBlock[][][];
}

export type FlowBlock = (TextBlock & { cell: number | null }) | TableBlock;

/** Set in another font than the body throughout. */
export function isEmphasised(block: TextBlock, body: Body): boolean {
  return block.lines.every((line) => !body.fonts.has(line.font));
}

/** Nearer to the text of an item than to its mark. */
export function isIndentedAs(item: TextBlock, block: TextBlock): boolean {
  return block.markLeft > (item.markLeft + item.textLeft) / 2;
}
