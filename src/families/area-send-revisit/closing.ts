import { countsIn } from './counts.js';
import type { Unit } from './units.js';

const BODIES = '\\b(?:DfE|Department for Education|NHS England|Secretary of State)\\b';
const NEXT = [
  new RegExp(
    `${BODIES}.*\\b(?:next steps|decide|determine|monitoring|visits?|cease|come to an end)\\b`,
    'i',
  ),
  new RegExp(`\\bmonitoring\\b.*${BODIES}`, 'i'),
];

/** Whether a unit says what comes next for the area, after all the weaknesses. */
export function closes(unit: Unit, before: Unit | undefined): boolean {
  if (!before) return false;
  return countsIn(unit.text).length > 0 || NEXT.some((next) => next.test(unit.text));
}
