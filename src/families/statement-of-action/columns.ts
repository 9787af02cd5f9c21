import type { TableRow } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isChildType, type Meaning, meaningOf } from './headings.js';

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

/** The columns that a row heads: each cell short, most of a known meaning, one of them a child. */
export function columnsOf(row: TableRow): Columns | null {
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
