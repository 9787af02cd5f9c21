import { verdictIn } from './effective.js';
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
  const under = new Map<Unit, Unit | undefined>();
  const alike = new Map<string, Unit[]>();
  for (const [index, unit] of units.entries()) {
    const isOther = ACTION_HEADING.test(unit.text) || verdictIn(unit.text) !== null;
    if (!isHeading(unit) || isOther) continue;
    under.set(unit, units[index + 1]);
    const same = alike.get(unit.text);
    if (same) same.push(unit);
    else alike.set(unit.text, [unit]);
  }
  const asksUnder = (unit: Unit) => {
    const next = under.get(unit);
    return next !== undefined && asks(next);
  };
  const recurring = [...alike.values()].filter((all) => all.length > 1 && !all.every(asksUnder));
  const parts = [...under.keys()].filter((unit) => isPart(unit.text) && !opens(under.get(unit)));
  return new Set([...recurring.flat(), ...parts]);
}

function isPart(words: string): boolean {
  return PART.test(words) && !ASKED.test(words);
}

function opens(next: Unit | undefined): boolean {
  return next?.apart === true && asks(next);
}
