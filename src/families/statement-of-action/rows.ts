import type { Table } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import { cellsByRow } from '../shared/blocks.js';
import { type StatementCell, textOf } from './columns.js';
import { type ChildType, isChildType, meaningOf } from './headings.js';
import { weaknessLabel } from './labels.js';
import { isSet } from './signs.js';
import type { Statement } from './statement.js';
import { mainType } from './tables.js';

/** Reads a row: the weakness that it names, what answers it, and further columns as details. */
export function readRow(statement: Statement, row: readonly StatementCell[]): void {
  const { draft } = statement;
  const cells = row.filter(({ blocks }) => blocks.length > 0);
  for (const cell of cells) if (cell.meaning === 'weakness') openInCell(statement, cell);
  const main = statement.weakness === null ? null : mainType(cells);
  const isDetail = ({ meaning, heading }: StatementCell) =>
    main !== null && heading !== '' && meaning !== 'weakness' && !isChildType(meaning);
  const details = cells
    .filter(isDetail)
    .map(({ heading, blocks }) => ({ heading, text: textOf(blocks) }));
  for (const cell of cells) {
    const { meaning: type, heading, blocks } = cell;
    if (isDetail(cell)) draft.place(...blocks);
    else if (main !== null && isChildType(type))
      readCell(statement, { type, heading }, blocks, type === main ? details : []);
    else if (type !== 'weakness') draft.passage(heading || null, ...blocks);
  }
}

function openInCell(statement: Statement, { heading, blocks }: StatementCell): void {
  const words = textOf(blocks);
  const label = weaknessLabel(words);
  statement.openWeakness(label?.title || words, label?.number ?? null, [...blocks], heading);
}

/** A cell with bullets gives one finding for each, any other cell one finding. */
function readCell(
  statement: Statement,
  as: { type: ChildType; heading: string },
  blocks: readonly Block[],
  details: Finding['details'],
): void {
  if (!blocks.some((block) => block.type === 'list')) {
    statement.add(as, blocks, [...blocks], details);
    return;
  }
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const bullet of block.children) statement.add(as, bullet.children, [bullet], details);
    } else statement.draft.passage(as.heading, block);
  }
}

/** Whether a table has several columns, and no cell that opens a weakness or a run. */
export function isPlainTable(table: Table): boolean {
  const rows = cellsByRow(table);
  const opens = (block: Block) =>
    weaknessLabel(text(block)) !== null || (isSet(block) && isChildType(meaningOf(text(block))));
  const wide = rows.some((row) => row.filter(({ length }) => length > 0).length > 1);
  return wide && !rows.flat(2).some(opens);
}

/** Keeps the rows of a table whose heads are unknown as passages, with a warning. */
export function keepRows({ draft }: Statement, heading: string, table: Table): void {
  for (const row of cellsByRow(table)) draft.passage(heading, ...row.flat());
  const message = `the heads of this table under “${heading}” are not known; its rows are among the passages`;
  draft.warn('table-unread', message, placeOf(table));
}
