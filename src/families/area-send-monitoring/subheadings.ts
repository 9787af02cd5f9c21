import { ACTION_HEADING } from './headings.js';
import { asks } from './openings.js';
import { isHeading, type Unit } from './units.js';

/** "What has been done", "Still to do": what heads a part of what inspectors say of one area. */
const PART =
  /^(?:What (?:has been|was|is|remains|still needs|needs|must|inspectors|we|leaders|the partnership)\b.{0,40}|Still to (?:be )?(?:do|done)|(?:Work|Action) (?:still )?(?:to do|remaining)|(?:Progress|Impact|Evidence|Strengths|Findings|Remaining (?:work|action))(?: (?:so far|made|to date))?|(?:Next|Further) steps|Areas? for (?:further )?development)\s*[:?]?$/i;

/**
 * The headings within what inspectors say of an area: their words tell so, or they recur from area to
 * area; and none of them has an area for priority action right under it.
 */
export function subheadingsOf(units: readonly Unit[]): ReadonlySet<Unit> {
  const headings = units.filter((unit) => isHeading(unit) && !ACTION_HEADING.test(unit.text));
  const opening = new Set<string>();
  const times = new Map<string, number>();
  for (const unit of headings) {
    const next = units[units.indexOf(unit) + 1];
    if (next && asks(next) && (next.apart || next.list !== null)) opening.add(unit.text);
    times.set(unit.text, (times.get(unit.text) ?? 0) + 1);
  }
  const isPart = ({ text }: Unit) =>
    !opening.has(text) && (PART.test(text) || (times.get(text) ?? 0) > 1);
  return new Set(headings.filter(isPart));
}
