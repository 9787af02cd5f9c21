import type { Table, TableRow } from 'mdast';
import type { Block } from '../../read/tree.js';
import { cellsByRow } from '../shared/blocks.js';
import { cellsOf, type StatementCell, type StatementRow, textOf } from './columns.js';
import { isChildType, type Meaning } from './headings.js';
import { headMeaning, isValue } from './heads.js';

/** Whether the heads stand before the rows: "Action | …", "Lead | …", one under the other. */
export function isUpright(table: Table): boolean {
  const heads = cellsByRow(table).map(([first = []]) => textOf(first));
  const down = meaningsOf(heads);
  const across = meaningsOf(cellsOf(table.children[0] as TableRow).map(textOf));
  const meant = down.filter((meaning) => meaning !== null);
  const tells = meant.some((meaning) => isChildType(meaning) || meaning === 'weakness');
  const isHeaded = across.length > 1 && across.every((meaning) => meaning !== null);
  return (
    meant.length > 1 &&
    tells &&
    share(down) > 0.6 &&
    (share(down) > share(across) || !isHeaded) &&
    !heads.some(isValue)
  );
}

function meaningsOf(heads: readonly string[]): (Meaning | null)[] {
  return heads.filter((head) => head !== '').map(headMeaning);
}

function share(meanings: readonly (Meaning | null)[]): number {
  return meanings.filter((meaning) => meaning !== null).length / Math.max(1, meanings.length);
}

/** The rows of an upright table: each run up to where its first head returns is one row. */
export function uprightRows(table: Table): StatementRow[] {
  const rows: StatementRow[] = [];
  let open: StatementCell[] = [];
  const flush = () => {
    if (open.length > 0) rows.push({ kind: 'cells', cells: open });
    open = [];
  };
  for (const [first = [], ...others] of cellsByRow(table).flatMap(pairsOf)) {
    const heading = textOf(first);
    const blocks = others.flat();
    const meaning = headMeaning(heading);
    if (meaning === null && blocks.length === 0) {
      flush();
      rows.push({ kind: 'title', blocks: first });
      continue;
    }
    const last = open.at(-1);
    if (heading === '' && last) {
      // A cell that a page's end has cut.
      last.blocks.push(...blocks);
      continue;
    }
    const returns = (cell: StatementCell) =>
      cell.heading === heading || (meaning === 'action' && cell.meaning === 'action');
    if (open.some(returns)) flush();
    rows.push({ kind: 'head', blocks: first });
    open.push({ meaning, heading, blocks });
  }
  flush();
  return rows;
}

/** "Lead | … | Deadline | …": a row of two heads, each with its cell, is two rows. */
function pairsOf(row: Block[][]): Block[][][] {
  const [first, second, third = [], fourth, ...others] = row;
  const isPair = first && second && fourth && others.length === 0 && fourth.length > 0;
  return isPair && headMeaning(textOf(third)) !== null
    ? [
        [first, second],
        [third, fourth],
      ]
    : [row];
}
