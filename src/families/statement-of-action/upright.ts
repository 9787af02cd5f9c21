import type { Table, TableRow } from 'mdast';
import { cellsByRow } from '../shared/blocks.js';
import { columnsOf, type StatementCell, type StatementRow, textOf } from './columns.js';
import { isChildType, meaningOf } from './headings.js';

/** Whether the heads stand before the rows: "Action | …", "Lead | …", one under the other. */
export function isUpright(table: Table): boolean {
  const heads = cellsByRow(table).map(([first = []]) => textOf(first));
  const meanings = heads.filter((head) => head !== '').map(meaningOf);
  const meant = meanings.filter((meaning) => meaning !== null);
  return (
    !columnsOf(table.children[0] as TableRow) &&
    meant.length > 1 &&
    meant.some(isChildType) &&
    meant.length > 0.6 * meanings.length
  );
}

/** The rows of an upright table: each run up to where its first head returns is one row. */
export function uprightRows(table: Table): StatementRow[] {
  const rows: StatementRow[] = [];
  let open: StatementCell[] = [];
  const flush = () => {
    if (open.length > 0) rows.push({ kind: 'cells', cells: open });
    open = [];
  };
  for (const [first = [], ...others] of cellsByRow(table)) {
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
