import type { Comparison, ThemeRow } from '../../compare/schema.js';
import { count } from '../count.js';
import { capitalised, listed } from '../words.js';
import { columnNames, MANY } from './columns.js';

/** Themes that stand alike, under the words that say how. */
export interface Pattern {
  words: string;
  rows: ThemeRow[];
}

/** The themes by how they stand among the columns, in their order. */
export function patterns(comparison: Comparison): Pattern[] {
  const { columns, group, themes } = comparison;
  const isPair = columns.length === 2 && group === null;
  const found = new Map<string, ThemeRow[]>();
  for (const row of themes) {
    const words = isPair
      ? patternOf(row, comparison)
      : group === null
        ? bandOf(row)
        : bandOfGroups(row);
    const alike = found.get(words);
    if (alike) alike.push(row);
    else found.set(words, [row]);
  }
  return [...found].map(([words, rows]) => ({ words, rows }));
}

const NEITHER = 'On neither side';

/** Of several documents, in how many of them. */
function bandOf({ criticised, praised, cells }: ThemeRow): string {
  const all = cells.length;
  if (criticised.length > 0) return `Named for improvement in ${shareOf(criticised.length, all)}`;
  if (praised.length === 0) return NEITHER;
  return `Named as a strength in ${shareOf(praised.length, all)}, for improvement in none`;
}

/** A share with what it is a share of; of many, whether it is half of them. */
function shareOf(number: number, all: number): string {
  if (number === all) return `all ${all}`;
  if (all <= MANY) return `${number} of ${all}`;
  return `${number * 2 >= all ? 'half or more' : 'fewer than half'} of ${all}`;
}

/** Of groups, in how many of them at least half of the documents say so. */
function bandOfGroups({ criticised, praised, cells }: ThemeRow): string {
  const half = 'at least half of the documents of';
  const groups = (number: number) => `${shareOf(number, cells.length)} groups`;
  if (criticised.length > 0) return `Named for improvement in ${half} ${groups(criticised.length)}`;
  if (praised.length > 0) {
    return `Named as a strength in ${half} ${groups(praised.length)}, for improvement in fewer than half of each`;
  }
  const isNamed = cells.some(({ criticisedIn, praisedIn }) => criticisedIn + praisedIn > 0);
  return isNamed ? 'Named in fewer than half of the documents of each group' : NEITHER;
}

/** How a theme stands, in words that claim no more than the counts. */
export function patternOf(row: ThemeRow, comparison: Comparison): string {
  if (comparison.group !== null) return capitalised(sharesOf(row, comparison));
  const { criticised, praised, standing } = row;
  if (standing === 'mentioned') return NEITHER;
  const names = columnNames(comparison);
  const where = (places: readonly number[]) => whereOf(places, names);
  if (`${criticised}` === `${praised}`) {
    return `Named for improvement and as a strength in ${where(criticised)}`;
  }
  if (criticised.length === 0) return `Named as a strength in ${where(praised)}`;
  if (praised.length === 0) return `Named for improvement in ${where(criticised)}`;
  if (standing === 'criticised-in-all' || standing === 'criticised-in-some') {
    return `Named for improvement in ${where(criticised)}, also as a strength in ${where(praised)}`;
  }
  if (standing === 'praised-in-all') {
    return `Named as a strength in ${where(praised)}, also for improvement in ${where(criticised)}`;
  }
  return `Strength in ${where(praised)}, for improvement in ${where(criticised)}`;
}

function whereOf(places: readonly number[], names: readonly string[]): string {
  if (places.length === names.length) return names.length === 2 ? 'both' : `all ${names.length}`;
  if (names.length > MANY) return `${places.length} of ${names.length}`;
  return listed(places.map((place) => names[place] ?? ''));
}

/** In how many documents of how many, of each group where they are few. */
function sharesOf({ cells }: ThemeRow, comparison: Comparison): string {
  const sides = [
    ['for improvement', 'criticisedIn'],
    ['as a strength', 'praisedIn'],
  ] as const;
  const parts = sides.flatMap(([name, key]) => {
    const numbers = cells.map((cell) => cell[key]);
    return numbers.some((number) => number > 0)
      ? [`${name} in ${sharesIn(numbers, comparison)}`]
      : [];
  });
  return parts.length > 0 ? `named ${parts.join('; ')}` : NEITHER;
}

function sharesIn(numbers: readonly number[], comparison: Comparison): string {
  const { columns, documents } = comparison;
  if (columns.length > MANY) {
    const total = numbers.reduce((sum, number) => sum + number, 0);
    return `${total} of ${count(documents.length, 'document')}`;
  }
  const names = columnNames(comparison);
  const shares = numbers.flatMap((number, place) =>
    number > 0
      ? [`${number} of ${columns[place]?.documents.length ?? 0} of ${names[place] ?? ''}`]
      : [],
  );
  return listed(shares);
}
