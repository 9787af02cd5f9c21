import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Content } from './content.js';

/** What a table is made of: its caption, column heads and rows; the first cell of a row heads it. */
export interface TableParts {
  caption: string;
  columns: readonly Content[];
  rows: readonly (readonly (Content | Cell)[] | GroupHead)[];
  /** Hides the caption where a heading says the same; screen readers still read it. */
  captionUnseen?: boolean;
}

/** A heading over the rows that follow, as wide as the table. */
export interface GroupHead {
  group: Content;
}

/** A cell that is more than its content. */
export interface Cell {
  content: Content;
  /** How strongly it is coloured, for what its content says in words or digits. */
  heat?: Heat;
  /** Whether it is a number, set to the right. */
  number?: boolean;
}

/** From 0, nothing at all, to 5. */
export type Heat = 0 | 1 | 2 | 3 | 4 | 5;

/** A table that scrolls by itself where it is too wide, by keyboard too. */
export function table({ caption, columns, rows, captionUnseen = false }: TableParts): Element {
  const title = h('caption', {}, captionUnseen ? h('span.unseen', {}, caption) : caption);
  const head = h(
    'tr',
    {},
    columns.map((column) => h('th', { scope: 'col' }, column)),
  );
  return h('div.table', { role: 'region', ariaLabel: caption, tabIndex: 0 }, [
    h('table', {}, [title, h('thead', {}, head), ...bodiesOf(rows, columns.length)]),
  ]);
}

/** The rows in one body, or in one for each group. */
function bodiesOf(rows: TableParts['rows'], width: number): Element[] {
  const bodies: Element[][] = [];
  for (const row of rows) {
    if ('group' in row) {
      bodies.push([h('tr', {}, h('th.group', { scope: 'rowgroup', colSpan: width }, row.group))]);
    } else if (bodies.length === 0) bodies.push([rowOf(row)]);
    else bodies.at(-1)?.push(rowOf(row));
  }
  return (bodies.length > 0 ? bodies : [[]]).map((body) => h('tbody', {}, body));
}

function rowOf(cells: readonly (Content | Cell)[]): Element {
  return h(
    'tr',
    {},
    cells.map((cell, index) => {
      const {
        content,
        heat,
        number = heat !== undefined,
      } = isCell(cell) ? cell : { content: cell };
      const className = [number && 'number', heat !== undefined && `heat-${heat}`].filter(
        (name) => name !== false,
      );
      const tag = index === 0 ? 'th' : 'td';
      return h(tag, { className, ...(index === 0 && { scope: 'row' }) }, content);
    }),
  );
}

function isCell(cell: Content | Cell): cell is Cell {
  return typeof cell === 'object' && cell !== null && 'content' in cell && !('type' in cell);
}

/** How strongly a number is coloured where `most` is the greatest. */
export function heatOf(number: number, most: number): Heat {
  if (number <= 0 || most <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((number / most) * 5))) as Heat;
}
