import { type Block, text } from '../../read/tree.js';
import { isStrong, type Textual } from '../shared/blocks.js';
import { withoutNumber } from '../shared/findings/entry.js';
import { dueInHeading } from './due.js';
import { isChildType, isPeriod, meaningOf } from './headings.js';
import type { WeaknessLabel } from './labels.js';
import { holdsActions } from './registers.js';
import { depthOf, isHeading, isSet, isShort, startsListOrTable } from './signs.js';
import type { Statement } from './statement.js';
import { readTable } from './tables.js';

// Words: what names a weakness has some.
const LEAST = 4;

/** Where nothing lists or labels what is answered, a heading right over actions names it. */
export function standsOverActions(
  statement: Statement,
  title: string | null,
  block: Textual,
  after: readonly Block[],
): boolean {
  const { isOver, weaknesses } = statement;
  const words = withoutNumber(text(block));
  if (!isSet(block) || isOver || weaknesses.listed || weaknesses.labelled) return false;
  if (title !== null && statement.draft.title === null) return false;
  if (words.split(' ').length < LEAST || meaningOf(words) !== null) return false;
  for (const next of after) {
    if (next.type === 'table') return holdsActions(readTable(next, null));
    if (isSet(next)) return meaningOf(text(next)) === 'action';
  }
  return false;
}

/** "Priority 1 is late.": a sentence in a run is none of its headings. */
export function mayOpen(statement: Statement, block: Block, label: WeaknessLabel): boolean {
  if (label.type !== null && label.number !== null) return true;
  return isSet(block) || statement.run === null || !/[.;]$/.test(text(block));
}

/** "Area of significant weakness 2", and "What we will do" at once: the list above has its title. */
export function isRunUnderLabel(
  statement: Statement,
  block: Block,
  next: Block | undefined,
): boolean {
  const { label, weaknesses } = statement;
  return (
    label !== null &&
    weaknesses.listed &&
    isHeading(block, next) &&
    isChildType(meaningOf(text(block))) &&
    weaknesses.known(text(block)) === null
  );
}

/** "What happens next", below a weakness and over a list: what will be done about it. */
export function comesNext(statement: Statement, block: Textual, next: Block | undefined): boolean {
  const isPlan = next?.type === 'list' && meaningOf(text(block)) === 'action';
  const isFirst = statement.weakness !== null && statement.lastAction === null;
  return isPlan && /^what/i.test(text(block)) && (isFirst || statement.isBelow(block));
}

/** "Review the local offer" is an action, where headings are set as such. */
export function mayEndPlan(statement: Statement, block: Block): boolean {
  return isSet(block) || (isShort(text(block)) && statement.run?.node.type !== 'heading');
}

/** Whether a heading words a weakness again that was listed before. */
export function reopens(statement: Statement, block: Block): boolean {
  const words = withoutNumber(text(block));
  const numbered = statement.run === null && text(block) !== words;
  return (
    (isSet(block) || numbered || statement.weaknesses.repeats(words)) &&
    words.length > 12 &&
    statement.weaknesses.known(words) !== null &&
    meaningOf(words) !== 'action'
  );
}

export function opensRun(statement: Statement, block: Block, next: Block | undefined): boolean {
  const { run, weakness } = statement;
  if (!weakness || !isHeading(block, next)) return false;
  // "1.2 Set up a task group": an action, however short.
  const isNumbered = /^\d/.test(text(block)) && block.type !== 'heading';
  if (run && isNumbered && !isStrong(block)) return false;
  // Where headings are set as such, a plain line is one of the actions.
  const isPlain = !isSet(block) && !text(block).endsWith(':');
  if (run?.node.type === 'heading' && isPlain && !startsListOrTable(next)) return false;
  return isChildType(meaningOf(text(block)));
}

/** "In the first year", right below a weakness and over a list: what will be done by then. */
export function opensPeriod(
  statement: Statement,
  block: Textual,
  next: Block | undefined,
): boolean {
  const { run, weakness } = statement;
  if (next?.type !== 'list' || !isTime(text(block))) return false;
  // A plain line is no part of what another heading says: "How we will know", then "By May 2026:".
  if (block.type !== 'heading') {
    const isHead = isSet(block) || /^(?:by|before|in|within|during)\b|:$/i.test(text(block));
    return isHead && weakness !== null && (!run || isTime(run.heading));
  }
  const isWithin = run !== null && run.depth < depthOf(block);
  return !isWithin && statement.isBelow(block);
}

/** "In the first year", "By March 2026", "Phase 2 (to July 2026)". */
function isTime(words: string): boolean {
  const due = dueInHeading(words);
  return isPeriod(words) || (due !== null && typeof due === 'object');
}
