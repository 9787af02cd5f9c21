import type { Comparison } from '../../compare/schema.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { indented } from '../wrap.js';
import { titleOf } from './columns.js';
import { meaning } from './counts.js';
import { leftOutWords } from './facts.js';
import { factsPart } from './terminal-facts.js';
import { wordsPart } from './terminal-words.js';
import { type ThemeGrid, themeGrid } from './theme-grid.js';

/**
 * A comparison for a terminal: the facts side by side, the themes with their counts, then the words
 * behind them. No meaning rests on colour.
 */
export function toTerminal(comparison: Comparison, options: WriteOptions): string {
  const themes = themeGrid(comparison, options.width);
  const parts = [
    options.chalk.bold(indented(harmless(titleOf(comparison)), '', options.width)),
    factsPart(comparison, themes.hasLetters, options),
    themesPart(comparison, themes, options),
    wordsPart(comparison, options),
    leftOutPart(comparison, options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function themesPart(
  comparison: Comparison,
  { head, groups, withoutTheme, key }: ThemeGrid,
  { chalk, width }: WriteOptions,
): string {
  const lines = groups.flatMap(({ words, lines }) => [
    chalk.bold(indented(harmless(words), '', width)),
    ...lines.map(harmless),
  ]);
  const notes = [...key, meaning(comparison)];
  return [
    ...head.map((line) => chalk.bold(harmless(line))),
    ...lines,
    ...(withoutTheme ? [withoutTheme] : []),
    '',
    ...notes.map((line) => indented(harmless(line), '  ', width)),
  ].join('\n');
}

function leftOutPart({ leftOut }: Comparison, { chalk, width }: WriteOptions): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map((one) => indented(harmless(leftOutWords(one)), '  ', width));
  return [chalk.bold('Not compared'), ...lines].join('\n');
}
