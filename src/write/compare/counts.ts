import type { Cell, Comparison, ThemeRow } from '../../compare/schema.js';
import { STANCES, type Stance } from '../../compare/stances.js';
import { oneOrMore } from '../count.js';

const STANCE_NAMES: Readonly<Record<Stance, readonly [one: string, several: string]>> = {
  weakness: ['weakness', 'weaknesses'],
  development: ['to develop', 'to develop'],
  strength: ['strength', 'strengths'],
  mention: ['mention', 'mentions'],
};

/** What a stance is called beside a number of findings. */
export function stanceName(stance: Stance, number: number): string {
  return oneOrMore(number, ...STANCE_NAMES[stance]);
}

/** What is counted as what: said in every format, as the types of old letters and new reports differ. */
export const LEGEND: Readonly<Record<Stance, string>> = {
  weakness: 'significant weaknesses, priority actions, and weaknesses without sufficient progress',
  development: 'areas for development or improvement',
  strength: 'strengths, and weaknesses with sufficient progress',
  mention: 'on neither side, as their type does not tell: main findings, experiences and others',
};

/** What being named for improvement, or as a strength, means. */
export function meaning({ group }: Comparison): string {
  const each = group === null ? '' : '. Counted are documents; a document can name both';
  return `For improvement: in a weakness or an area for development or improvement. A strength: in a strength, or a weakness with sufficient progress${each}. Main findings and experiences are shown, and count on neither side. Where a count is missing, no finding has the theme; one may still touch on it.`;
}

/** Counts by stance: `1 weakness, 3 to develop, 2 strengths`; `none` where there is nothing. */
export function countsInWords(counts: Readonly<Record<Stance, number>>): string {
  const parts = STANCES.filter((stance) => counts[stance] > 0).map(
    (stance) => `${counts[stance]} ${stanceName(stance, counts[stance])}`,
  );
  return parts.join(', ') || 'none';
}

/** Sums up a number over the cells of a row. */
export function sumOf({ cells }: Pick<ThemeRow, 'cells'>, number: (cell: Cell) => number): number {
  return cells.reduce((total, cell) => total + number(cell), 0);
}
