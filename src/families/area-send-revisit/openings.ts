import { LABEL } from './leads.js';
import { isLabel, leadsIn, type Unit } from './units.js';
import { verdictsWithin } from './verdicts.js';

/** A way in which letters show where the next weakness begins. */
type Opening = (units: readonly Unit[], index: number) => boolean;

/** Words open a weakness more surely than marks and fonts do. */
const IN_WORDS: readonly Opening[] = [
  (units, index) => LABEL.test(units[index]?.text ?? ''),
  (units, index) => leadsIn(units[index]),
];
const IN_PRINT: readonly Opening[] = [
  // A list of one bullet; several bullets are no list of weaknesses that prose parts.
  (units, index) => units[index]?.list?.children.length === 1,
  (units, index) => isApart(units[index]),
];

/**
 * Where each weakness of the main findings begins, told by what stands before it rather than by the
 * verdict after it; null where nothing shows as many as there are.
 *
 * @param expected - How many weaknesses the letter counts; null where it does not.
 * @param least - More than so many must be found where the letter does not count.
 */
export function openingsOf(
  units: readonly Unit[],
  expected: number | null,
  least: number,
): number[] | null {
  if (expected === null) {
    const found = openingsInWords(units);
    const enough = Math.max(1, least);
    if (found.length > enough) return found;
    const ways = IN_PRINT.map((opens) => openingsBy(units, opens));
    return ways.find((way) => way.length > enough && eachIsJudged(units, way)) ?? null;
  }
  const ways = [...IN_WORDS, ...IN_PRINT].map((opens) => openingsBy(units, opens));
  return ways.find((found) => found.length === expected) ?? null;
}

/** Whether inspectors judge what stands from each opening to the next. */
function eachIsJudged(units: readonly Unit[], openings: readonly number[]): boolean {
  return openings.every((start, index) =>
    units
      .slice(start, openings[index + 1])
      .some(
        ({ texts, verdict }) =>
          verdict !== null || texts.some((text) => verdictsWithin(text).length > 0),
      ),
  );
}

/** Where words open a weakness: a label before each, else a lead. */
export function openingsInWords(units: readonly Unit[]): number[] {
  const ways = IN_WORDS.map((opens) => openingsBy(units, opens));
  return ways.find((found) => found.length > 1) ?? [];
}

function openingsBy(units: readonly Unit[], opens: Opening): number[] {
  return units.flatMap((_, index) => (opens(units, index) ? [withTitle(units, index)] : []));
}

function isApart(unit: Unit | undefined): boolean {
  return unit?.apart === true && unit.verdict === null && !unit.leads;
}

/** A weakness can have a label or a heading above what opens it. */
function withTitle(units: readonly Unit[], index: number): number {
  let start = index;
  while (isLabel(units[start - 1]) || isApart(units[start - 1])) start -= 1;
  return start;
}
