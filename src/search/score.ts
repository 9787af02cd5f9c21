import { type PlacedStem, placedStems } from './placed.js';
import type { Query, Unit, Wanted } from './query.js';
import type { FieldName } from './vocabulary.js';

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
  const places = units.map((unit) => placesOf(unit, text, stems));
  const held = places.filter(({ length }) => length > 0).length;
  if (units.length > 0 && (held === 0 || (!any && held < units.length))) return null;
  const room = 1 - B + (B * stems.length) / AVERAGE;
  let score = neighbours(units, places);
  for (const [index, { weight }] of units.entries()) {
    const times = places[index]?.length ?? 0;
    score += (weight * times * (K1 + 1)) / (times + K1 * room);
  }
  const marks = places.flatMap((found, unit) =>
    found.map(({ first, last }): Mark => ({ ...spanOf(stems, first, last), unit })),
  );
  return { score, marks: marks.sort((one, other) => one.start - other.start) };
}

/** A run of words of a text: its first, and its last. */
interface Run {
  first: number;
  last: number;
}

/** Where all that a unit wants stands in a row. */
function placesOf({ wanted }: Unit, text: string, stems: readonly PlacedStem[]): Run[] {
  let runs: Run[] | null = null;
  for (const one of wanted) {
    const found = runsOf(one, text, stems);
    runs =
      runs === null
        ? found
        : runs.flatMap(({ first, last }) => {
            const next = found.find((run) => run.first === last + 1);
            return next ? [{ first, last: next.last }] : [];
          });
  }
  return runs ?? [];
}

function runsOf(wanted: Wanted, text: string, stems: readonly PlacedStem[]): Run[] {
  if ('name' in wanted) return runsOfName(wanted.name, text, stems);
  return stems.flatMap(({ stem }, index) =>
    stem === wanted.stem ? [{ first: index, last: index }] : [],
  );
}

function runsOfName({ written }: FieldName, text: string, stems: readonly PlacedStem[]): Run[] {
  const runs = written.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: words, index }) => {
      const end = index + words.length;
      const first = stems.findIndex(({ start }) => start >= index);
      const last = stems.findLastIndex((word) => word.end <= end);
      return first >= 0 && last >= first ? [{ first, last }] : [];
    }),
  );
  return runs.sort((one, other) => one.first - other.first);
}

function spanOf(
  stems: readonly PlacedStem[],
  first: number,
  last: number,
): Pick<Mark, 'start' | 'end'> {
  return { start: stems[first]?.start ?? 0, end: stems[last]?.end ?? 0 };
}

function neighbours(units: readonly Unit[], places: readonly (readonly Run[])[]): number {
  let sum = 0;
  for (const [index, unit] of units.slice(1).entries()) {
    const ends = new Set(places[index]?.map(({ last }) => last));
    if (!places[index + 1]?.some(({ first }) => ends.has(first - 1))) continue;
    sum += NEIGHBOURS * ((units[index]?.weight ?? 0) + unit.weight);
  }
  return sum;
}
