import { ACTION_HEADING } from './headings.js';
import { asks } from './openings.js';
import { isHeading, type Unit } from './units.js';

/** "What has been done", "Still to do": what heads a part of what inspectors say of one area. */
const PART =
  /^(?:What (?:has been|was|remains|still needs|inspectors found|we found|(?:leaders|the partnership) (?:has|have) done)\b.{0,40}|Still to (?:be )?(?:do|done)|(?:Work|Action) (?:still )?(?:to do|remaining)|(?:Progress|Impact|Evidence|Strengths|Findings|Remaining (?:work|action))(?: (?:so far|made|to date))?|(?:Next|Further) steps|Areas? for (?:further )?development)\s*[:?]?$/i;

/** "What was asked": the area stands under it. */
const ASKED = /\b(?:asked|required|should|must)\b/i;

/**
 * The headings within what inspectors say of an area: their words tell so, or they recur from area to
 * area and not each of them has what leaders should do right under it.
 */
export function subheadingsOf(units: readonly Unit[]): ReadonlySet<Unit> {
  const headings = units.filter((unit) => isHeading(unit) && !ACTION_HEADING.test(unit.text));
  const under = (unit: Unit) => units[units.indexOf(unit) + 1];
  const alike = (unit: Unit) => headings.filter(({ text }) => text === unit.text);
  const recurs = (unit: Unit) => {
    const all = alike(unit);
    return all.length > 1 && !all.map(under).every((next) => next && asks(next));
  };
  const isPart = ({ text }: Unit) => PART.test(text) && !ASKED.test(text);
  const opens = (next: Unit | undefined) => next?.apart === true && asks(next);
  return new Set(headings.filter((unit) => recurs(unit) || (isPart(unit) && !opens(under(unit)))));
}
