import type { Table, TableRow } from 'mdast';
import { type Block, most, text } from '../../read/tree.js';
import { type ChildType, isChildType, type Meaning, meaningOf, weaknessLabel } from './headings.js';

/** A cell under the head of its column. */
export interface StatementCell {
  meaning: Meaning | null;
  /** The head of the column, as printed. */
  heading: string;
  blocks: Block[];
}

/** What a row of a statement's table is. */
export type StatementRow =
  | { kind: 'head'; blocks: Block[] }
  /** One cell over all columns: a title, or a paragraph. */
  | { kind: 'title'; blocks: Block[] }
  | { kind: 'cells'; cells: StatementCell[] };

interface Column {
  meaning: Meaning | null;
  heading: string;
}

/** The columns of the table before, for one that goes on without a head of its own. */
export type Columns = readonly Column[];

/**
 * Reads the rows of a table by the meaning of its heads: above the columns, or before the rows.
 *
 * @param before - The columns of the table right before it.
 * @returns Null for a table whose heads mean nothing that a statement has.
 */
export function readTable(
  table: Table,
  before: Columns | null,
): { rows: StatementRow[]; columns: Columns | null } | null {
  const width = most(table.children.map(({ children }) => children.length));
  if (width > 1 && isUpright(table)) return { rows: uprightRows(table), columns: null };
  let columns = before?.length === width ? before : null;
  const rows: StatementRow[] = [];
  for (const row of table.children) {
    const head = columnsOf(row);
    const cells = row.children.map(({ data }) => data?.blocks ?? []);
    const filled = cells.filter((cell) => cell.length > 0);
    if (head) {
      columns = head;
      rows.push({ kind: 'head', blocks: cells.flat() });
    } else if (filled.length === 1 && (width > 1 || !columns) && isTitle(row, columns)) {
      rows.push({ kind: 'title', blocks: cells.flat() });
    } else if (columns) {
      const heads = columns;
      rows.push({
        kind: 'cells',
        cells: cells.map((blocks, index) => ({ ...(heads[index] ?? NO_HEAD), blocks })),
      });
    } else {
      return null;
    }
  }
  return columns ? { rows, columns } : null;
}

const NO_HEAD: Column = { meaning: null, heading: '' };

function textOf(blocks: readonly Block[]): string {
  return blocks.map(text).join(' ');
}

/** The columns that a row heads: each cell short, all but a few of a known meaning, one of them a child. */
function columnsOf(row: TableRow): Column[] | null {
  const columns = row.children.map(({ data }) => {
    const heading = textOf(data?.blocks ?? []);
    return { heading, meaning: meaningOf(heading) };
  });
  const filled = columns.filter(({ heading }) => heading !== '');
  const meant = filled.filter(({ meaning }) => meaning !== null);
  const short = filled.every(
    ({ heading }) => heading.length < 90 && !/\p{L}{5,}[.;]$/u.test(heading),
  );
  const child = meant.some(({ meaning }) => isChildType(meaning));
  return filled.length > 1 && short && child && meant.length > filled.length / 2 ? columns : null;
}

/** A row that fills one cell is a title, unless it fills the column of what a row is about. */
function isTitle(row: TableRow, columns: Columns | null): boolean {
  const index = row.children.findIndex(({ data }) => (data?.blocks?.length ?? 0) > 0);
  const words = textOf(row.children[index]?.data?.blocks ?? []);
  if (weaknessLabel(words)) return true;
  return index === 0 && !isChildType(columns?.[0]?.meaning ?? null);
}

/** Heads before the rows: "Action | …", "Lead | …", one under the other. */
function isUpright(table: Table): boolean {
  const heads = table.children.map(({ children }) => textOf(children[0]?.data?.blocks ?? []));
  const meanings = heads.filter((head) => head !== '').map(meaningOf);
  const meant = meanings.filter((meaning) => meaning !== null);
  const children = new Set(meanings.filter(isChildType));
  return (
    !columnsOf(table.children[0] as TableRow) &&
    meant.length > 1 &&
    children.size > 0 &&
    meant.length > 0.6 * meanings.length
  );
}

/** Each run of rows, up to where its first head returns, reads as one row with these heads. */
function uprightRows(table: Table): StatementRow[] {
  const rows: StatementRow[] = [];
  let open: StatementCell[] = [];
  const flush = () => {
    if (open.length > 0) rows.push({ kind: 'cells', cells: open });
    open = [];
  };
  for (const { children } of table.children) {
    const [first = [], ...others] = children.map(({ data }) => data?.blocks ?? []);
    const heading = textOf(first);
    const blocks = others.flat();
    const meaning = meaningOf(heading);
    if (meaning === null && blocks.length === 0) {
      flush();
      rows.push({ kind: 'title', blocks: first });
      continue;
    }
    if (open.some((cell) => cell.heading === heading)) flush();
    rows.push({ kind: 'head', blocks: first });
    open.push({ meaning, heading, blocks });
  }
  flush();
  return rows;
}

/** The findings' type that a row's details belong to: its actions, else what it has. */
export function mainType(cells: readonly StatementCell[]): ChildType | null {
  const types = cells.filter(({ blocks }) => blocks.length > 0).map(({ meaning }) => meaning);
  return types.includes('action') ? 'action' : (types.find(isChildType) ?? null);
}
