import type { Table } from 'mdast';
import { type Block, text } from '../../../read/tree.js';
import { cellsByRow, columnsOf, openTables } from '../blocks.js';
import { readNamedLine } from '../people/named-line.js';
import { holdsRole } from '../people/roles.js';

/**
 * What tables hold, in the order in which a person reads it: row by row, but column by column where names
 * stand side by side in the first row, with the role of each below.
 */
export function inReadingOrder(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'table' && hasNamesOnTop(block)
      ? openTables(columnsOf(block).flat())
      : openTables([block]),
  );
}

function hasNamesOnTop(table: Table): boolean {
  const [first = [], ...others] = cellsByRow(table);
  const below = others.flat().map((cell) => cell.map(text).join(' '));
  const bare = first.map((cell) => readNamedLine(cell.map(text).join(' '), true)?.rest);
  return first.length > 1 && bare.every((rest) => rest === '') && below.some(holdsRole);
}
