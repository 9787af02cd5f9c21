import type { Cell, Comparison, ThemeRow } from '../../compare/schema.js';
import { STANCES } from '../../compare/stances.js';
import { themeName } from '../html/names.js';
import { columnNames } from './columns.js';
import { LEGEND, sumOf } from './counts.js';
import { narrow } from './grid.js';
import { patterns } from './patterns.js';

/** The themes and their counts as the lines of a table, and what its letters mean. */
export interface ThemeGrid {
  head: string[];
  groups: { words: string; lines: string[] }[];
  withoutTheme: string | null;
  /** What the letters of counts stand for. */
  key: string[];
  /** Whether letters stand over the columns, as their names have no room. */
  hasLetters: boolean;
}

/** A column of the table. */
interface Block {
  /** What stands over the counts: one line or more. */
  head: readonly string[];
  width: number;
  of: (row: Pick<ThemeRow, 'cells'>) => string;
}

/** Room for the longest name of a theme, and an indent. */
const LABEL = 28;

/**
 * Sets the themes in a table that fits the width: with counts of findings where each column is one
 * document, of documents where columns are groups; where there are too many columns, all of them in one.
 */
export function themeGrid(comparison: Comparison, width: number): ThemeGrid {
  const { blocks, key, hasLetters } = layoutOf(comparison, width);
  const line = (label: string, row: Pick<ThemeRow, 'cells'>) =>
    [fitted(label), ...blocks.map((block) => block.of(row).padStart(block.width))].join('');
  const { withoutTheme } = comparison;
  return {
    head: headOf(blocks),
    groups: patterns(comparison).map(({ words, rows }) => ({
      words,
      lines: rows.map((row) => line(`  ${themeName(row.theme)}`, row)),
    })),
    withoutTheme: withoutTheme.some(({ findings }) => findings.length > 0)
      ? line('Without a theme', { cells: withoutTheme })
      : null,
    ...{ key, hasLetters },
  };
}

function fitted(label: string): string {
  return label.length <= LABEL ? label.padEnd(LABEL) : `${label.slice(0, LABEL - 2)}… `;
}

function headOf(blocks: readonly Block[]): string[] {
  const height = Math.max(...blocks.map(({ head }) => head.length));
  return Array.from({ length: height }, (_, line) => {
    const cells = blocks.map(({ head, width }) => {
      const [text = ''] = head.slice(line - (height - head.length)).slice(0, 1);
      return (line < height - head.length ? '' : text).padStart(width);
    });
    return (' '.repeat(LABEL) + cells.join('')).trimEnd();
  });
}

function layoutOf(
  comparison: Comparison,
  width: number,
): { blocks: Block[] } & Pick<ThemeGrid, 'key' | 'hasLetters'> {
  const { group, columns } = comparison;
  const number = comparison.themes.flatMap(({ cells }) => cells).some(isWide) ? 4 : 3;
  const least = group === null ? number * STANCES.length + 1 : 7;
  const room = Math.floor((width - LABEL) / columns.length);
  if (room < least && !(group !== null && room >= 6)) {
    return { blocks: sums(), key: KEY_OF_SUMS, hasLetters: false };
  }
  const blockWidth = Math.min(room, Math.max(least, 16));
  const cellText = group === null ? findingCounts(number) : documentCounts;
  const names = headsOf(columnNames(comparison), blockWidth - 1);
  const blocks = columns.map((_, place) => ({
    head: [
      ...(names?.[place] ?? [letterOf(place)]),
      ...(group === null ? [countsHead(number)] : [`of ${columns[place]?.documents.length ?? 0}`]),
    ],
    width: blockWidth,
    of: ({ cells }: Pick<ThemeRow, 'cells'>) => cellText(cells[place]),
  }));
  const key = group === null ? KEY_OF_FINDINGS : KEY_OF_DOCUMENTS;
  return { blocks, key, hasLetters: names === null };
}

function isWide(cell: Cell): boolean {
  return STANCES.some((stance) => cell[stance] > 99);
}

/** The names over columns; null where one would be cut or take more than four lines. */
function headsOf(names: readonly string[], width: number): string[][] | null {
  const lines = names.map((name) => narrow(name, width));
  const isCut = names.some((name) => name.split(' ').some((word) => word.length > width));
  return isCut || lines.some(({ length }) => length > 4) ? null : lines;
}

/** What stands for a column whose name has no room. */
export function letterOf(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}

function countsHead(width: number): string {
  return STANCES.map((stance) => stance.charAt(0).padStart(width)).join('');
}

function findingCounts(width: number): (cell: Cell | undefined) => string {
  return (cell) => STANCES.map((stance) => `${cell?.[stance] || '.'}`.padStart(width)).join('');
}

function documentCounts(cell: Cell | undefined): string {
  if (!cell || cell.findings.length === 0) return '.';
  return `${cell.criticisedIn}/${cell.praisedIn}`;
}

function sums(): Block[] {
  const sum = (number: (cell: Cell) => number) => (row: Pick<ThemeRow, 'cells'>) =>
    String(sumOf(row, number) || '.');
  return [
    { head: ['for impr.', 'in'], width: 12, of: sum((cell) => cell.criticisedIn) },
    { head: ['strength', 'in'], width: 10, of: sum((cell) => cell.praisedIn) },
    ...STANCES.map((stance) => ({
      head: [stance.charAt(0)],
      width: 6,
      of: sum((cell) => cell[stance]),
    })),
  ];
}

const KEY_OF_FINDINGS = STANCES.map((stance) => `${stance.charAt(0)} ${LEGEND[stance]}`);
const KEY_OF_DOCUMENTS = [
  '12/3: named for improvement in 12 documents, as a strength in 3; a document can name both',
];
const KEY_OF_SUMS = [
  'for impr. in, strength in: the number of documents that name it so',
  ...KEY_OF_FINDINGS,
];
