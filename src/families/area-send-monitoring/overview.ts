import { columnsOf, isHeadRow } from './columns.js';
import { asks } from './openings.js';
import { isHeading, type Unit } from './units.js';

/**
 * Puts each area for priority action under its own heading, where a list or a table names them all first
 * and a heading for each follows. Any other units stay as they are.
 *
 * @param inside - Headings within what inspectors say of an area.
 */
export function withListedActions(units: readonly Unit[], inside: ReadonlySet<Unit>): Unit[] {
  const [start, end] = listedIn(units);
  const listed = units.slice(start, end);
  const after = units.slice(end);
  const starts = after.flatMap((unit, index) => {
    const next = after[index + 1];
    // A heading above another one is of all that follows.
    const isAbove = next !== undefined && opens(next, inside);
    return opens(unit, inside) && !isAbove ? [index] : [];
  });
  const headed = starts.map((at, index) => after.slice(at, starts[index + 1]));
  const fits =
    listed.length > 1 &&
    headed.length === listed.length &&
    headed.every((part, index) => isFound(part, inside) && isOf(part[0], index, listed));
  if (!fits) return [...units];
  const parts = headed.flatMap(([heading, ...rest], index) => [
    ...(heading ? [heading] : []),
    ...listed.slice(index, index + 1),
    ...rest,
  ]);
  return [...units.slice(0, start), ...after.slice(0, starts[0]), ...parts];
}

function opens(unit: Unit, inside: ReadonlySet<Unit>): boolean {
  return isHeading(unit) && !inside.has(unit);
}

/** Where the first list of areas, or table with nothing of what was found, begins and ends. */
function listedIn(units: readonly Unit[]): [start: number, end: number] {
  const head = units.findIndex(({ cells }) => cells !== null && isHeadRow(cells));
  if (head >= 0) {
    const columns = columnsOf(units[head]?.cells ?? []);
    if (columns.includes('progress')) return [0, 0];
    const rows = units.slice(head + 1).findIndex(({ cells }) => cells === null);
    return rows < 0 ? [0, 0] : [head + 1, head + 1 + rows];
  }
  const start = units.findIndex((unit) => unit.list !== null && asks(unit));
  const list = units[start]?.list;
  const other = units.findIndex(
    (unit, index) => index > start && (unit.list !== list || !asks(unit)),
  );
  return start < 0 || other < 0 ? [0, 0] : [start, other];
}

/** Whether inspectors' words stand under a heading, and no other area. */
function isFound([, ...rest]: readonly Unit[], inside: ReadonlySet<Unit>): boolean {
  const prose = rest.filter((unit) => !inside.has(unit));
  return (
    prose.length > 0 && !prose.some((unit) => unit.cells !== null || (unit.apart && asks(unit)))
  );
}

/** Whether a heading is of the area at `index`: by its number, and by no other area's words. */
function isOf(heading: Unit | undefined, index: number, listed: readonly Unit[]): boolean {
  if (!heading) return false;
  const [, number] = /^(?:[\p{L} ]{0,30}\s)?(\d{1,2})\b/u.exec(heading.text) ?? [];
  if (number !== undefined) return Number(number) === index + 1;
  const shared = listed.map(({ text }) => sharedStems(heading.text, text));
  return shared.every((count) => count <= (shared[index] ?? 0));
}

// Letters: words that begin with so many alike have one stem.
const STEM = 5;

function sharedStems(one: string, other: string): number {
  const stems = (words: string) =>
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM));
  const known = new Set(stems(other));
  return new Set(stems(one).filter((stem) => known.has(stem))).size;
}
