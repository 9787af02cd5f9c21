import { type Block, text } from '../../../read/tree.js';
import { cellsByRow, isTextual } from '../blocks.js';

/**
 * The rows of a section's tables, all cells of a row as one, and the cells of one-column tables, which
 * arrive as marked blocks. Where nothing shows the cells, each paragraph is one, with the list after it.
 */
export function cellsOf(blocks: readonly Block[]): Block[][] {
  const cells: Block[][] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.type === 'table') {
      cells.push(...cellsByRow(block).map((row) => row.flat()));
    } else if (before && isInSameCell(before, block)) {
      cells.at(-1)?.push(block);
    } else if (block.type === 'list' && block.data?.cell === undefined) {
      cells.push(...block.children.map((bullet) => bullet.children));
    } else {
      cells.push([block]);
    }
    before = block;
  }
  return cells.filter((cell) => cell.length > 0);
}

function isInSameCell(before: Block, block: Block): boolean {
  const cell = block.data?.cell;
  if (before.type === 'table' || cell !== before.data?.cell) return false;
  return cell !== undefined || (block.type === 'list' && before.type === 'paragraph');
}

/** Splits a cell whose paragraphs are numbered: each number begins a finding. */
export function splitAtNumbers(cell: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of cell) {
    if (parts.length === 0 || isNumbered(block)) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function isNumbered(block: Block): boolean {
  return isTextual(block) && /^\d{1,2}[.)]\s/.test(text(block));
}
