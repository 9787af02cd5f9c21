import { weightOf } from '../similarity/frequencies.js';
import { termOf } from '../similarity/words.js';
import { type PlacedStem, placedStems } from './placed.js';
import type { Query, Unit } from './query.js';

/** A stretch of a text that matches, and the unit of the query that it matches. */
export interface Mark {
  start: number;
  end: number;
  unit: number;
}

/** How well a text answers a query. */
export interface Score {
  score: number;
  /** In reading order. */
  marks: readonly Mark[];
}

// Okapi BM25 with its usual constants, and the number of stems in an average finding. How rare a word is in
// the field is known beforehand, so one pass is enough, and a score does not depend on the other records.
const K1 = 1.2;
const B = 0.75;
const AVERAGE = 45;

/** What two words of the query that are neighbours add where they are neighbours in the text. */
const NEIGHBOURS = 0.25;

/** Scores a text; null where it does not hold what the query asks for. */
export function scoreOf(text: string, { units, any }: Query): Score | null {
  const stems = placedStems(text);
  const marks = units.map((unit, index) => marksOf(unit, index, stems));
  const held = marks.filter(({ length }) => length > 0).length;
  if (held === 0 || (!any && held < units.length)) return null;
  const room = 1 - B + (B * stems.length) / AVERAGE;
  let score = neighbours(units, stems);
  for (const [index, { weight }] of units.entries()) {
    const times = marks[index]?.length ?? 0;
    score += (weight * times * (K1 + 1)) / (times + K1 * room);
  }
  return { score, marks: marks.flat().sort((one, other) => one.start - other.start) };
}

function marksOf({ stems }: Unit, unit: number, placed: readonly PlacedStem[]): Mark[] {
  const marks: Mark[] = [];
  for (const [index, { stem, start }] of placed.entries()) {
    if (stem !== stems[0]) continue;
    const last = placed[index + stems.length - 1];
    const whole = stems.every((wanted, offset) => placed[index + offset]?.stem === wanted);
    if (last && whole) marks.push({ start, end: last.end, unit });
  }
  return marks;
}

function neighbours(units: readonly Unit[], placed: readonly PlacedStem[]): number {
  const pairs = new Set(placed.slice(1).map(({ stem }, index) => `${placed[index]?.stem} ${stem}`));
  let sum = 0;
  for (const [index, { stems }] of units.slice(1).entries()) {
    const left = units[index]?.stems.at(-1) ?? '';
    const [right] = stems;
    if (!pairs.has(`${left} ${right}`)) continue;
    sum += NEIGHBOURS * (weightOf(termOf(left)) + weightOf(termOf(right)));
  }
  return sum;
}
