import type {
  Cell,
  Column,
  ComparedDocument,
  ComparedFinding,
  Comparison,
  ThemeRow,
} from '../../compare/schema.js';
import { isCriticism, type Stance } from '../../compare/stances.js';
import type { Outcome } from '../../record/schema.js';
import { OUTCOMES, TYPES, VERDICTS } from '../html/names.js';

/** What the stances are called, one and several. */
export const STANCE_NAMES: Readonly<Record<Stance, readonly [one: string, several: string]>> = {
  weakness: ['weakness', 'weaknesses'],
  development: ['to develop', 'to develop'],
  strength: ['strength', 'strengths'],
  mention: ['mention', 'mentions'],
};

/** What is counted as what: said in every format, as the types of old letters and new reports differ. */
export const LEGEND: Readonly<Record<Stance, string>> = {
  weakness: 'significant weaknesses, priority actions, and weaknesses without sufficient progress',
  development: 'areas for development or improvement',
  strength: 'strengths, and weaknesses with sufficient progress',
  mention: 'findings that neither praise nor criticise, such as main findings and experiences',
};

/** What the words "criticised" and "praised" mean. */
export function meaning({ group }: Comparison): string {
  const each = group === null ? '' : ', in at least half of a group’s documents';
  return `Criticised: in a weakness or an area for development or improvement${each}. Praised: in a strength${each}. Where a count is missing, no finding has the theme; one may still touch on it.`;
}

/** What a column is called. */
export function columnName(column: Column, { group }: Comparison): string {
  const { name } = column;
  if (name === null) return group === 'outcome' ? 'No outcome given' : 'Not known';
  return group === 'outcome' ? OUTCOMES[name as NonNullable<Outcome['judgement']>].name : name;
}

/** What all columns are called, in their order. */
export function columnNames(comparison: Comparison): string[] {
  return comparison.columns.map((column) => columnName(column, comparison));
}

/** The title of a comparison: its columns where they are few. */
export function titleOf(comparison: Comparison): string {
  const { columns, documents, group } = comparison;
  if (group !== null) return `${documents.length} documents by ${group}`;
  if (columns.length > MANY) return `${documents.length} documents side by side`;
  return `${listed(columnNames(comparison))} side by side`;
}

/** From so many columns on they are counted, not named. */
export const MANY = 4;

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

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
  const { standing } = row;
  if (standing === 'praised-in-all') return patternOf({ ...row, criticised: [] }, comparison);
  if (standing === 'apart') return patternOf(row, comparison);
  const { criticised } = row;
  return patternOf(criticised.length > 0 ? { ...row, praised: [] } : row, comparison);
}

/** Of more columns, in how many of them. */
function bandOf(row: ThemeRow, { group }: Comparison): string {
  const { criticised, praised, cells } = row;
  const [all, number] = [cells.length, criticised.length];
  const groups = group === null ? '' : ' groups';
  if (number === all) return `Criticised in all ${all}${groups}`;
  if (number > 0 && all <= MANY) return `Criticised in ${number} of ${all}${groups}`;
  if (number > 0)
    return `Criticised in ${number * 2 >= all ? 'half or more' : 'fewer than half'}${group === null ? '' : ' of the groups'}`;
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
    return `Criticised in ${where(criticised)}, praised too in ${where(praised)}`;
  }
  const too = standing === 'praised-in-all' ? ' too' : '';
  return `Praised in ${where(praised)}, criticised${too} in ${where(criticised)}`;
}

function whereOf(places: readonly number[], names: readonly string[], alone: boolean): string {
  if (places.length === names.length) return names.length === 2 ? 'both' : `all ${names.length}`;
  if (names.length > MANY) return `${places.length} of ${names.length}`;
  const named = listed(places.map((place) => names[place] ?? ''));
  return alone && places.length === 1 ? `${named} alone` : named;
}

/** A phrase within a sentence: its first letter small, names as they are. */
export function within(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** In how many documents a theme is criticised, and praised. */
export function spread({ cells }: Pick<ThemeRow, 'cells'>): {
  criticised: number;
  praised: number;
} {
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    criticised: sum(({ criticisedIn }) => criticisedIn),
    praised: sum(({ praisedIn }) => praisedIn),
  };
}

/** The findings of a cell, the gravest first, each with its document. */
export function findingsOf({ findings }: Cell, { documents }: Comparison): FoundFinding[] {
  return findings.flatMap(({ document: place, id }) => {
    const document = documents[place];
    const finding = document?.findings.find((finding) => finding.id === id);
    return document && finding ? [{ finding, document }] : [];
  });
}

/** A finding that a cell counts, with its document. */
export interface FoundFinding {
  finding: ComparedFinding;
  document: ComparedDocument;
}

/** The findings that say most of a cell: its gravest criticism and its first praise; else what there is. */
export function telling(found: readonly FoundFinding[]): FoundFinding[] {
  const criticism = found.find(({ finding }) => isCriticism(finding.stance));
  const praise = found.find(({ finding }) => finding.stance === 'strength');
  const judging = [criticism, praise].flatMap((one) => one ?? []);
  return judging.length > 0 ? judging : found.slice(0, 1);
}

/** `area for improvement`; of a verdict, what it was. */
export function typeName({ type, judgement }: ComparedFinding): string {
  if (judgement) return VERDICTS[judgement].name.toLowerCase();
  return TYPES[type].name.toLowerCase();
}

/** `1 weakness, 3 to develop, 2 strengths`; `none` where there is nothing. */
export function countsInWords(counts: Readonly<Record<Stance, number>>): string {
  const parts = (Object.keys(STANCE_NAMES) as Stance[])
    .filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${STANCE_NAMES[stance][counts[stance] === 1 ? 0 : 1]}`);
  return parts.join(', ') || 'none';
}
