import type { TableRow } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isChildType, type Meaning } from './headings.js';
import { headMeaning, isFigure, isValue } from './heads.js';
import { isSet } from './signs.js';

/** The head of a column, and what it says of the cells below. */
export interface Column {
  meaning: Meaning | null;
  /** As printed. */
  heading: string;
}

/** The columns of a table. */
export type Columns = readonly Column[];

/** A cell under the head of its column. */
export interface StatementCell extends Column {
  blocks: Block[];
}

/** "3 months", "By month 12": a column of what is to be reached by then. */
const TIME =
  /^(?:(?:at|by|in|after|within) )?(?:(?:month|week) \d{1,2}|\d{1,2}[ -](?:months?|weeks?))$/i;

/** What a row of a statement's table is. */
export type StatementRow =
  | { kind: 'head'; blocks: Block[] }
  /** One cell over all columns: a title, or a paragraph. */
  | { kind: 'title'; blocks: Block[] }
  | { kind: 'cells'; cells: StatementCell[] };

/** The text of a cell. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(text).join(' ');
}

/** The blocks of each cell of a row. */
export function cellsOf(row: TableRow): Block[][] {
  return row.children.map(({ data }) => data?.blocks ?? []);
}

/**
 * The columns that the first row of a table heads: each cell short and no value, most of a known
 * meaning, one of them a child or a weakness.
 */
export function columnsOf(row: TableRow): Columns | null {
  const columns = cellsOf(row).map((blocks) => {
    const heading = textOf(blocks);
    const milestone = TIME.test(heading) ? 'evidence' : null;
    return { heading, meaning: headMeaning(heading) ?? milestone };
  });
  const filled = columns.filter(({ heading }) => heading !== '');
  const meant = filled.filter(({ meaning }) => meaning !== null);
  const isHead = filled.every(({ heading }) => isShortHead(heading));
  const tells = meant.some(({ meaning }) => isChildType(meaning) || meaning === 'weakness');
  return filled.length > 1 && isHead && tells && meant.length >= filled.length / 2 ? columns : null;
}

function isShortHead(heading: string): boolean {
  return heading.length < 90 && !isFigureNotSpan(heading) && !/\p{L}{5,}[.;]$/u.test(heading);
}

/** The columns that a row below the first heads: it repeats the head, or is set as one throughout. */
export function columnsAgain(row: TableRow, columns: Columns | null): Columns | null {
  const cells = cellsOf(row);
  if (columns && cells.every((blocks, index) => textOf(blocks) === columns[index]?.heading))
    return columns;
  const filled = cells.filter((blocks) => blocks.length > 0);
  const isSetThroughout = filled.every((blocks) => blocks.every(isSet));
  const isOrdinary = filled.some((blocks) => isValue(textOf(blocks)));
  return isSetThroughout && !isOrdinary ? columnsOf(row) : null;
}

/** Gives a row of sub-heads below the heads that they divide: "Milestones" over "6 months | 12 months". */
export function divided(columns: Columns, row: TableRow): Columns | null {
  const cells = cellsOf(row).map(textOf);
  const below = cells.filter((words) => words !== '');
  if (cells.length !== columns.length || below.length < 2) return null;
  if (!below.every((words) => words.length < 40 && !isFigureNotSpan(words))) return null;
  const fits = cells.every((words, index) => {
    const heading = columns[index]?.heading ?? '';
    const before = columns[index - 1]?.heading ?? '';
    return words === '' ? heading !== '' : heading === '' || isDivided(columns, index, before);
  });
  const open = cells.some((words, index) => words !== '' && columns[index]?.heading === '');
  if (!fits || !open) return null;
  let over: Column = { heading: '', meaning: null };
  return columns.map((column, index) => {
    if (column.heading !== '') over = column;
    const heading = cells[index] ?? '';
    return heading === '' ? column : { heading, meaning: headMeaning(heading) ?? over.meaning };
  });
}

/** Whether the columns right of a head have none: it stands over several. */
function isDivided(columns: Columns, index: number, before: string): boolean {
  return columns[index + 1]?.heading === '' || before === '';
}

/** "6 months" heads a column, "6" does not. */
function isFigureNotSpan(words: string): boolean {
  return isFigure(words) && !isSpan(words);
}

function isSpan(words: string): boolean {
  return TIME.test(words) || /\bmonths?\b/i.test(words);
}
