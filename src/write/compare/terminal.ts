import type { ChalkInstance } from 'chalk';
import type { Comparison, ThemeRow } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { harmless } from '../harmless.js';
import { themeName } from '../html/names.js';
import { reference } from '../place.js';
import { indented } from '../wrap.js';
import { factRows, leftOutWords } from './facts.js';
import { grid } from './grid.js';
import { sentenceOn } from './quote.js';
import { letterOf, type ThemeGrid, themeGrid } from './theme-grid.js';
import {
  columnNames,
  findingsOf,
  MANY,
  meaning,
  patternOf,
  telling,
  titleOf,
  typeName,
  within,
} from './view.js';

/** How a comparison is shown on a terminal. */
export interface TerminalOptions {
  chalk: ChalkInstance;
  /** Letters in a line. */
  width: number;
  /** The words behind every theme, all of them; else the most telling of those that are shared or set two apart. */
  full: boolean;
}

/**
 * A comparison for a terminal: the facts side by side, the themes with their counts, then the words
 * behind them. No meaning rests on colour.
 */
export function toTerminal(comparison: Comparison, options: TerminalOptions): string {
  const themes = themeGrid(comparison, options.width);
  const parts = [
    options.chalk.bold(indented(harmless(titleOf(comparison)), '', options.width)),
    factsPart(comparison, themes, options),
    themesPart(comparison, themes, options),
    wordsPart(comparison, options),
    leftOutPart(comparison, options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Room for the names of facts. */
const LABEL = 16;

/** So much room a fact needs to be read in its column. */
const LEAST = 14;

function factsPart(
  comparison: Comparison,
  { hasLetters }: ThemeGrid,
  { chalk, width }: TerminalOptions,
): string {
  const names = columnNames(comparison);
  const facts = factRows(comparison);
  const room = Math.floor((width - LABEL) / names.length);
  if (room >= LEAST && !hasLetters) {
    const widths = [LABEL, ...names.map(() => room)];
    const [head = [], ...rows] = [
      ['', ...names],
      ...facts.map(([name, values]) => [name, ...values]),
    ];
    const lines = (cells: string[][]) => harmless(grid(cells, widths).join('\n'));
    return `${chalk.bold(lines([head]))}\n${lines(rows)}`;
  }
  const shown = facts.filter(([name]) => SHORT_FACTS.has(name));
  return names
    .map((name, place) => {
      const values = shown.map(([name, values]) => shortly(name, values[place] ?? '')).join('; ');
      const letter = hasLetters ? `${letterOf(place)} ` : '';
      const [first = '', ...rest] = indented(
        harmless(`${letter}${name}: ${values}`),
        '  ',
        width,
      ).split('\n');
      return [first.trimStart(), ...rest].join('\n');
    })
    .join('\n');
}

function shortly(name: string, value: string): string {
  if (name !== 'Documents') return value;
  return `${value} ${value === '1' ? 'document' : 'documents'}`;
}

/** What is said of each column where there are too many for a table. */
const SHORT_FACTS: ReadonlySet<string> = new Set(['Inspected', 'Outcome', 'Documents', 'Outcomes']);

function themesPart(
  comparison: Comparison,
  { head, groups, withoutTheme, key }: ThemeGrid,
  { chalk, width }: TerminalOptions,
): string {
  const lines = groups.flatMap(({ words, lines }) => [
    chalk.bold(indented(harmless(words), '', width)),
    ...lines.map(harmless),
  ]);
  const notes = [...key, meaning(comparison)].map((line) => {
    return indented(harmless(line), '  ', width);
  });
  return [
    ...head.map((line) => chalk.bold(harmless(line))),
    ...lines,
    ...(withoutTheme ? [withoutTheme] : []),
    '',
    ...notes,
  ].join('\n');
}

function wordsPart(comparison: Comparison, options: TerminalOptions): string {
  const { chalk, width, full } = options;
  const { themes, columns, group } = comparison;
  if ((columns.length > MANY || group !== null) && !full) {
    return 'The words behind the counts: --full, or --format html';
  }
  const isAsked = full || themes.length <= FEW;
  const shown = isAsked ? themes : themes.filter((row) => isShownAnyway(row, columns.length));
  const quoted = new Set<string>();
  const parts = shown.map((row) => {
    const title = `${themeName(row.theme)}: ${within(patternOf(row, comparison))}`;
    const cells = columns.map((_, place) => cellPart(row, place, comparison, options, quoted));
    return [chalk.bold(indented(harmless(title), '', width)), ...cells].join('\n');
  });
  if (shown.length < themes.length) parts.push('The words behind the other themes: --full');
  return parts.join('\n\n');
}

/** So few themes are asked for, and their words are wanted. */
const FEW = 3;

/** What all share; of two, what sets them apart too. */
function isShownAnyway({ standing }: ThemeRow, columns: number): boolean {
  return standing.endsWith('-in-all') || (columns === 2 && standing !== 'mentioned');
}

/**
 * The words of a column on a theme: the gravest criticism and the first praise, or all.
 *
 * @param quoted - What was quoted before, and need not be again; added to.
 */
function cellPart(
  row: ThemeRow,
  place: number,
  comparison: Comparison,
  { chalk, width, full }: TerminalOptions,
  quoted: Set<string>,
): string {
  const name = columnNames(comparison)[place] ?? '';
  const cell = row.cells[place];
  const found = cell ? findingsOf(cell, comparison) : [];
  if (found.length === 0)
    return indented(harmless(`${name}: no finding with this theme`), '  ', width);
  const shown = full ? found : telling(found);
  const lines = shown.flatMap(({ finding, document }) => {
    const words = full ? textOf(finding) : sentenceOn(row.theme, textOf(finding));
    const isQuoted = quoted.has(`${document.sha256} ${finding.id} ${words}`);
    quoted.add(`${document.sha256} ${finding.id} ${words}`);
    const about = [
      ...(comparison.group === null ? [] : [document.area ?? document.source]),
      `${typeName(finding)} [${reference(finding)}]${isQuoted ? ', quoted above' : ''}`,
    ].join(', ');
    return [
      chalk.cyan(indented(harmless(about), '    ', width)),
      ...(isQuoted ? [] : [indented(harmless(words), '      ', width)]),
    ];
  });
  const more = found.length - shown.length;
  const rest = more > 0 ? [indented(`and ${more} more`, '    ', width)] : [];
  return [indented(harmless(name), '  ', width), ...lines, ...rest].join('\n');
}

function leftOutPart({ leftOut }: Comparison, { chalk, width }: TerminalOptions): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map((one) => indented(harmless(leftOutWords(one)), '  ', width));
  return [chalk.bold('Not compared'), ...lines].join('\n');
}
