import { closes } from './closing.js';
import { openingsInWords, openingsOf } from './openings.js';
import type { Verdict } from './progress-words.js';
import { isLabel, leadsIn, type Unit } from './units.js';

/** The units on one weakness, and the verdict that closes them; null where none plainly does. */
export interface Part {
  units: Unit[];
  verdict: Verdict | null;
  /** The weakness, where it stands somewhere else than at the beginning. */
  weakness?: Unit;
  /** The heading that gives the verdict on it and others. */
  group?: Unit;
}

/** The parts, and what follows the last of them. */
export interface Parts {
  parts: Part[];
  rest: Unit[];
}

/**
 * Cuts main findings into one part for each weakness. The verdicts are what nearly all authors write: a
 * part ends with one; or begins with the weakness and the verdict right after it. Where these are not as
 * many as the weaknesses, a verdict is inside a paragraph or missing, and what opens a weakness decides.
 *
 * @param expected - How many weaknesses the letter counts; null where it does not.
 */
export function cutIntoParts(units: readonly Unit[], expected: number | null): Parts {
  const closed = verdictsLead(units) ? partsBefore(units) : partsAfter(units);
  if (closed.parts.length === expected && agree(units, closed.parts)) return closed;
  const openings = openingsOf(units, expected, closed.parts.length);
  return openings ? partsFrom(units, openings) : closed;
}

/** Whether no more than one weakness opens in each part, at its beginning, as far as words open them. */
function agree(units: readonly Unit[], parts: readonly Part[]): boolean {
  const openings = new Set(openingsInWords(units).map((index) => units[index]));
  return parts.every((part, index) => {
    const opens = part.units.flatMap((unit, at) => (openings.has(unit) ? [at] : []));
    const isLate = index > 0 && opens.length === 1 && opens[0] !== 0;
    return opens.length <= 1 && !(isLate && openings.size === parts.length);
  });
}

/** A part from each opening to the next. */
function partsFrom(units: readonly Unit[], openings: readonly number[]): Parts {
  const parts = openings.map((start, index) => ({
    units: units.slice(index === 0 ? 0 : start, openings[index + 1]),
    verdict: null,
  }));
  const last = parts.at(-1);
  const end = last?.units.findIndex((unit, index) => index > 1 && closes(unit, unit)) ?? -1;
  const rest = last && end > 0 ? last.units.splice(end) : [];
  return { parts, rest };
}

/** Whether verdicts stand above what inspectors found, not below it. */
function verdictsLead(units: readonly Unit[]): boolean {
  const first = units.findIndex(({ verdict }) => verdict !== null);
  if (first < 0) return false;
  if (eachUnderWeakness(units)) return true;
  const before = units.slice(0, first).filter((unit) => !leadsIn(unit) && !isLabel(unit));
  const lists = new Set(before.map(({ list }) => list));
  const only = before.length === 1 || (lists.size === 1 && !lists.has(null));
  const after = units
    .slice(first + 1)
    .findIndex((unit) => unit.verdict !== null || closes(unit, units[first]));
  return only && after !== 0 && units.length > first + 1;
}

/** Whether each verdict stands right under words that are set apart, and has more under it. */
function eachUnderWeakness(units: readonly Unit[]): boolean {
  return units.every(({ verdict }, index) => {
    const [before, after] = [units[index - 1], units[index + 1]];
    if (verdict === null) return true;
    const under = before?.apart && before.verdict === null;
    return under && after !== undefined && !after.apart && after.verdict === null;
  });
}

/** Each part ends with its verdict. */
function partsAfter(units: readonly Unit[]): Parts {
  const parts: Part[] = [];
  let open: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    open.push(unit);
    const verdict = unit.verdict ?? (unit.ends && closesPart(units, index) ? unit.ends : null);
    if (verdict === null) continue;
    parts.push({ units: open, verdict });
    open = [];
  }
  return { parts, rest: open };
}

/** A sentence on one aspect of a weakness is no verdict where a whole one follows before the next lead. */
function closesPart(units: readonly Unit[], index: number): boolean {
  for (let next = index + 1; next < units.length; next += 1) {
    if (leadsIn(units[next])) return true;
    if (units[next]?.verdict) return !units.some(leadsIn);
  }
  return true;
}

/** Each part begins with a weakness, and its verdict follows at once. */
function partsBefore(units: readonly Unit[]): Parts {
  const end = units.findIndex(
    (unit, index) => unit.verdict === null && closes(unit, units[index - 1]),
  );
  const own = units.slice(0, end < 0 ? units.length : end);
  const parts: Part[] = [];
  let last = own.length;
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const verdict = own[index]?.verdict;
    if (!verdict) continue;
    const start = parts.length > 0 || index > 0 ? weaknessStart(own, index) : 0;
    parts.unshift({ units: own.slice(start, last), verdict });
    last = start;
    index = start;
  }
  if (last > 0 && parts[0]) parts[0].units.unshift(...own.slice(0, last));
  return { parts, rest: end < 0 ? [] : units.slice(end) };
}

/** Where the weakness begins whose verdict stands at `verdict`: with its lead or heading, if any. */
function weaknessStart(units: readonly Unit[], verdict: number): number {
  let start = Math.max(0, verdict - 1);
  const list = units[start]?.list;
  while (start > 0 && list && units[start - 1]?.list === list) start -= 1;
  while (start > 0 && (leadsIn(units[start - 1]) || isLabel(units[start - 1]))) start -= 1;
  return start;
}
