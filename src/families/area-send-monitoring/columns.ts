import { type Block, text } from '../../read/tree.js';

const HEADS = {
  responsible: /^(?:Responsible|Lead)\b.{0,40}$|^(?:Body|Bodies|Who)$/i,
  action:
    /^(?:The )?(?:Areas? for )?priority actions?\b.{0,30}$|^Areas?$|^What (?:leaders|the partnership) (?:should|must|were)\b.{0,40}$/i,
  number: /^(?:No\.?|Number|#|Ref\.?|\d{1,2}[.)]?)?$/i,
  verdict:
    /^(?:Verdict|Judgement|Outcome|Effective(?: action)?(?: taken)?\??|Inspectors[’'] (?:judgement|view)|(?:Has|Have|Was|Were|Is|Are)\b.{0,40}\beffective\b.{0,40}\?|Is it effective\??)$/i,
  progress:
    /^(?:Progress|What (?:has been|was) done|Findings|What inspectors found|What remains)\b.{0,40}$/i,
} as const;

/** What a column of a table of areas for priority action holds. */
export type Column = keyof typeof HEADS;

export type Cell = readonly Block[];

/** The text of a cell. */
export function cellText(cell: Cell): string {
  return cell.map(text).join(' ');
}

/** The columns that the cells of a head row name; null for a head that is not understood. */
export function columnsOf(cells: readonly Cell[]): (Column | null)[] {
  const keys = Object.keys(HEADS) as Column[];
  return cells.map((cell) => keys.find((key) => HEADS[key].test(cellText(cell))) ?? null);
}

/** Whether the cells of a row are the heads of a table of areas for priority action. */
export function isHeadRow(cells: readonly Cell[]): boolean {
  const short = cells.every((cell) => cellText(cell).length < 80);
  return short && columnsOf(cells).includes('action');
}
