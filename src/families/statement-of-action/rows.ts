import type { Table } from 'mdast';
import { addLines } from '../../read/join.js';
import { listMark } from '../../read/marks.js';
import { type Block, joinPlaces, lines, placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import { cellsByRow, isTextual } from '../shared/blocks.js';
import { answeredIn } from './answered.js';
import { type StatementCell, textOf } from './columns.js';
import { type ChildType, isChildType } from './headings.js';
import { isFigure, isValue } from './heads.js';
import { namesResponsible, weaknessLabel } from './labels.js';
import type { Statement } from './statement.js';
import { mainType } from './tables.js';

/** Reads a row: the weakness that it names, what answers it, and further columns as details. */
export function readRow(statement: Statement, row: readonly StatementCell[]): void {
  const { draft } = statement;
  const cells = row.filter(({ blocks }) => blocks.length > 0);
  for (const cell of cells)
    if (cell.meaning === 'weakness' && !isValue(textOf(cell.blocks))) openInCell(statement, cell);
  const children = cells.filter(isChild);
  const own = children.length === 0 ? cells.filter((cell) => isOfAnswered(cell, cells)) : [];
  for (const { blocks } of own) statement.addResponsible(textOf(blocks), ...blocks);
  const beside = cells.filter(
    (cell) => cell.meaning !== 'weakness' && !children.includes(cell) && !own.includes(cell),
  );
  const details = beside
    .filter(({ heading }) => heading !== '')
    .map(({ heading, blocks }) => ({ heading, text: textOf(blocks) }));
  const main = mainType(children);
  const from = draft.findings.length;
  for (const { meaning, heading, blocks } of children)
    if (isChildType(meaning))
      readCell(statement, { type: meaning, heading }, blocks, meaning === main ? details : []);
  const made = draft.findings.slice(from);
  const hasActions = row.some(({ meaning }) => meaning === 'action');
  if (main !== 'action' && hasActions && details.length > 0)
    readWithoutAction(statement, beside, details, made);
  placeBeside(statement, beside, made);
}

/** The bodies responsible, in a row that names what is answered. */
function isOfAnswered({ heading }: StatementCell, row: readonly StatementCell[]): boolean {
  return namesResponsible(heading) && row.some(({ meaning }) => meaning === 'weakness');
}

/** A cell of findings; one with a figure alone is a detail of its row. */
function isChild({ meaning, blocks }: StatementCell): boolean {
  return isChildType(meaning) && !isFigure(textOf(blocks));
}

/** Cells under a head are details; without one, or without a finding beside them, they are passages. */
function placeBeside(
  statement: Statement,
  beside: readonly StatementCell[],
  made: readonly Finding[],
): void {
  const { draft } = statement;
  for (const { meaning, heading, blocks } of beside) {
    const isDetail = heading !== '' && (made.length > 0 || statement.lastAction !== null);
    if (!isDetail) draft.passage(heading || null, ...blocks);
    else draft.place(...blocks);
    if (isDetail && meaning === null) statement.noteUnknown(heading, blocks, made);
  }
}

/** The cells of an action can be merged over several rows: what stands beside it below is its own, too. */
function readWithoutAction(
  { draft, lastAction }: Statement,
  beside: readonly StatementCell[],
  details: Finding['details'],
  made: readonly Finding[],
): void {
  if (made.length === 0 && lastAction) lastAction.details.push(...details);
  const at = joinPlaces(beside.flatMap(({ blocks }) => blocks.map(placeOf)));
  const words = details.map(({ text: cell }) => cell).join(' | ');
  const concerned = lastAction ? [lastAction, ...made] : made;
  draft.warn('row-without-action', `this row names no action: “${words}”`, at, concerned);
}

function openInCell(statement: Statement, { heading, blocks }: StatementCell): void {
  const { label: open } = statement;
  const words = textOf(blocks);
  const own = weaknessLabel(words);
  const number = own?.number ?? weaknessLabel(heading)?.number ?? open?.number ?? null;
  const type = own?.type ?? answeredIn(heading) ?? open?.type ?? null;
  const nodes = open ? [open.node, ...blocks] : [...blocks];
  statement.openWeakness({ words: own?.title || words, number, type }, nodes, heading);
}

/** A cell with bullets gives one finding for each, any other cell one finding. */
function readCell(
  statement: Statement,
  as: { type: ChildType; heading: string },
  blocks: readonly Block[],
  details: Finding['details'],
): void {
  const numbered = blocks.flatMap(numberedLines);
  if (numbered.length > 1 && blocks.every((block) => numberedLines(block).length > 0))
    for (const { line, block } of numbered) statement.add(as, [line], [block], details);
  else if (blocks.some(({ type }) => type === 'list'))
    for (const block of blocks) readInCell(statement, as, block, details);
  else statement.add(as, blocks, [...blocks], details);
}

function isMarked(block: Block): boolean {
  return isTextual(block) && listMark(text(block)) !== null;
}

const REFERENCE = /^\d{1,2}\.\d{1,2}[.)]?\s/;

/** The lines of a block, each a paragraph, where all begin with a mark or a number of their own. */
function numberedLines(block: Block): { line: Block; block: Block }[] {
  if (!isTextual(block)) return [];
  const all = lines(block);
  const isOne = (line: string) => REFERENCE.test(line) || listMark(line) !== null;
  const starts = all.flatMap((line, index) => (isOne(line) ? [index] : []));
  if (starts[0] !== 0) return [];
  return starts.map((from, index) => {
    const value = addLines(all.slice(from, starts[index + 1]));
    return { line: { type: 'paragraph', children: [{ type: 'text', value }] }, block };
  });
}

function readInCell(
  statement: Statement,
  as: { type: ChildType; heading: string },
  block: Block,
  details: Finding['details'],
): void {
  if (block.type === 'list') {
    for (const bullet of block.children) statement.add(as, bullet.children, [bullet], details);
  } else if (isMarked(block)) statement.add(as, [block], [block], details);
  else statement.comment(as, block);
}

/** Keeps the rows of a table whole, as passages. */
export function keepRows({ draft }: Statement, heading: string | null, table: Table): void {
  for (const row of cellsByRow(table))
    if (row.some((cell) => cell.length > 0)) draft.passage(heading, ...row.flat());
}

/** Keeps the rows of a table that may hold what the plan says, with a warning. */
export function keepUnread(statement: Statement, heading: string | null, table: Table): void {
  keepRows(statement, heading, table);
  const under = heading === null ? '' : ` under “${heading}”`;
  const message = `the heads of this table${under} are not known; its rows are among the passages`;
  statement.draft.warn('table-unread', message, placeOf(table), statement.openFindings());
}
