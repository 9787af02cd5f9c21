import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Content } from './content.js';

/** A table: its caption, the heads of its columns, and its rows; the first cell heads its row. */
export interface TableParts {
  caption: string;
  columns: readonly Content[];
  rows: readonly (readonly (Content | Cell)[] | GroupHead)[];
  /** Hides the caption from sight, where a heading says the same. */
  captionUnseen?: boolean;
}

/** A heading over the rows that follow, as wide as the table. */
export interface GroupHead {
  group: Content;
}

/** A cell that is more than its content. */
export interface Cell {
  content: Content;
  /** How much there is, for the ground's depth: 0 to 5. The content says it in words or digits. */
  heat?: Heat;
  /** Digits, set to the right. */
  number?: boolean;
}

export type Heat = 0 | 1 | 2 | 3 | 4 | 5;

/** A table that scrolls by itself where it is too wide, and can be reached by keyboard to do so. */
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

/** One body, or one for each group of rows. */
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

/** The step of a number among others of which `most` is the greatest; 0 is nothing at all. */
export function heatOf(number: number, most: number): Heat {
  if (number <= 0 || most <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((number / most) * 5))) as Heat;
}
