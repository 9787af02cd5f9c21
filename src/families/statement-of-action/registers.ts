import type { Table } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { cellsByRow } from '../shared/blocks.js';
import { textOf } from './columns.js';
import { isChildType } from './headings.js';
import { headMeaning, isValue } from './heads.js';
import { weaknessLabel } from './labels.js';
import { isSet } from './signs.js';
import type { StatementTable } from './tables.js';

const RISK = /^(?:risks?\b|likelihood|probability|mitigat\w+)/i;
/** Heads under which a table of indicators has figures. */
const FIGURES =
  /\b(?:baseline|targets?|current|actual|trend|national|average|months?|quarter|Q[1-4]|(?:19|20)\d\d|RAG|latest|previous|frequency|source|owner|lead|ref|no)\b/i;

/** Heads of lists of people, versions, meetings and words, which no head of a plan's own stands beside. */
const LISTED =
  /^(?:(?:full )?names?|(?:job )?title|roles?|position|post|organisations?|agency|representing|member(?:s|ship)?|signatures?|signed(?: (?:by|on))?|approved (?:by|on)|approvals?|authors?|(?:date|date (?:signed|approved|of (?:approval|issue|meeting)))|e-?mail(?: address)?|(?:tele)?phone(?: number)?|contact(?: details)?|versions?(?: (?:no\.?|number))?|(?:summary of )?changes?(?: made)?|(?:meetings?|groups?|boards?)|frequency|chair(?:ed by)?|(?:terms?|words?|abbreviations?|acronyms?|initials)|(?:meaning|definition|what it means|in full|stands for|explanation))$/i;

/**
 * Whether a table's rows belong together and answer nothing by themselves: a register of risks, a
 * glossary, a table of indicators with their figures.
 *
 * @param inPart - Whether it stands in the part of one weakness: indicators there answer that one.
 */
export function isKeptWhole(table: Table, inPart: boolean): boolean {
  const [first = []] = cellsByRow(table).filter((row) => row.some((cell) => cell.length > 0));
  const heads = first.map(textOf).filter((words) => words !== '');
  if (heads.length < 2) return false;
  if (heads.every((head) => LISTED.test(head.replace(/[:*]$/, '')))) return true;
  const meanings = heads.map(headMeaning);
  const isRisks = heads.filter((head) => RISK.test(head)).length > 1 || RISK.test(heads[0] ?? '');
  if (isRisks && heads.length > 2) return true;
  if (meanings.includes('action') || meanings.includes('weakness')) return false;
  const measures = meanings.filter(isChildType).length;
  const figures = heads.filter((head) => FIGURES.test(head) || isValue(head)).length;
  return !inPart && measures === 1 && figures > 0 && figures + measures === heads.length;
}

/** Whether a table has a cell that names a weakness by its label. */
export function holdsLabels(table: Table): boolean {
  return cellsByRow(table)
    .flat(2)
    .some((block) => weaknessLabel(text(block)) !== null);
}

/** Whether a table only lays out the page: what its cells hold is read like any other text. */
export function isLayout(table: Table): boolean {
  const rows = cellsByRow(table).map((row) => row.filter((cell) => cell.length > 0));
  const isWide = rows.some((row) => row.length > 1);
  const opens = rows.some((row) =>
    row.some((cell) => isRunHeading(cell[0]) && (cell.length > 1 || row.length === 1)),
  );
  return !isWide || opens || holdsLabels(table);
}

function isRunHeading(block: Block | undefined): boolean {
  return block !== undefined && isSet(block) && isChildType(headMeaning(text(block)));
}

/** Whether a table says what is to be done, and by whom or when. */
export function holdsActions(read: StatementTable | null): boolean {
  return (read?.rows ?? []).some(
    (row) =>
      row.kind === 'cells' &&
      row.cells.some(({ meaning }) => meaning === 'action') &&
      row.cells.some(({ meaning }) => meaning === 'detail'),
  );
}
