import type { Comparison, ThemeRow } from '../../compare/schema.js';
import { listed } from '../words.js';
import { columnNames, MANY } from './columns.js';

/** Themes that stand alike, under the words that say how. */
export interface Pattern {
  words: string;
  rows: ThemeRow[];
}

/** The themes by how they stand among the columns, in their order. */
export function patterns(comparison: Comparison): Pattern[] {
  const found = new Map<string, ThemeRow[]>();
  for (const row of comparison.themes) {
    const words =
      comparison.columns.length === 2 ? pairWords(row, comparison) : bandOf(row, comparison);
    const alike = found.get(words);
    if (alike) alike.push(row);
    else found.set(words, [row]);
  }
  return [...found].map(([words, rows]) => ({ words, rows }));
}

/** Of two columns, what matters most: what both share, else the criticism and the praise. */
function pairWords(row: ThemeRow, comparison: Comparison): string {
  const { standing, criticised } = row;
  if (standing === 'praised-in-all') return patternOf({ ...row, criticised: [] }, comparison);
  if (standing === 'apart') return patternOf(row, comparison);
  return patternOf(criticised.length > 0 ? { ...row, praised: [] } : row, comparison);
}

/** Of more columns, in how many of them. */
function bandOf(row: ThemeRow, { group }: Comparison): string {
  const { criticised, praised, cells } = row;
  const [all, number] = [cells.length, criticised.length];
  const groups = group === null ? '' : ' groups';
  if (number === all) return `Criticised in all ${all}${groups}`;
  if (number > 0 && all <= MANY) return `Criticised in ${number} of ${all}${groups}`;
  if (number > 0) {
    const share = number * 2 >= all ? 'half or more' : 'fewer than half';
    return `Criticised in ${share}${group === null ? '' : ' of the groups'}`;
  }
  if (praised.length === 0) return neither(group);
  return `Praised in ${praised.length === all ? `all ${all}` : 'some'}, criticised in none`;
}

function neither(group: Comparison['group']): string {
  return group === null
    ? 'Neither criticised nor praised'
    : 'Neither criticised nor praised in half of any group';
}

/** How a theme stands, in words that claim no more than the counts. */
export function patternOf(row: ThemeRow, comparison: Comparison): string {
  const { criticised, praised, standing } = row;
  if (standing === 'mentioned') return neither(comparison.group);
  const names = columnNames(comparison);
  const where = (places: readonly number[]) => whereOf(places, names, standing.endsWith('-some'));
  if (`${criticised}` === `${praised}`) return `Criticised and praised in ${where(criticised)}`;
  if (criticised.length === 0) return `Praised in ${where(praised)}`;
  if (praised.length === 0) return `Criticised in ${where(criticised)}`;
  if (standing === 'criticised-in-all' || standing === 'criticised-in-some') {
    return `Criticised in ${where(criticised)}, also praised in ${where(praised)}`;
  }
  const also = standing === 'praised-in-all' ? 'also ' : '';
  return `Praised in ${where(praised)}, ${also}criticised in ${where(criticised)}`;
}

function whereOf(places: readonly number[], names: readonly string[], alone: boolean): string {
  if (places.length === names.length) return names.length === 2 ? 'both' : `all ${names.length}`;
  if (names.length > MANY) return `${places.length} of ${names.length}`;
  const named = listed(places.map((place) => names[place] ?? ''));
  return alone && places.length === 1 ? `${named} alone` : named;
}
