import { verdictIn, verdictsWithin } from './effective.js';
import type { Unit } from './units.js';

/** What comes next for the area, in a letter that has no heading for it. */
const NEXT =
  /\b(?:next|further|full) (?:full |monitoring )?(?:re-?)?inspection\b|\bpriority action plan\b|\b(?:DfE|Department for Education|NHS England|Secretary of State)\b.*\b(?:monitor\w*|meet|next steps|support|challenge|decide|determine)\b/i;

/** Where the paragraphs on what comes next begin: right after the last verdict, and up to the end. */
export function closingOf(units: readonly Unit[]): number {
  let start = units.length;
  while (start > 0 && isClosing(units[start - 1])) start -= 1;
  const last = units[start - 1];
  const judged = last !== undefined && last.cells === null && saysVerdict(last);
  return judged ? start : units.length;
}

function isClosing(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.cells === null && NEXT.test(unit.text) && !saysVerdict(unit);
}

function saysVerdict({ text }: Unit): boolean {
  return verdictIn(text) !== null || verdictsWithin(text).length > 0;
}
