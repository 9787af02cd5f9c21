import type { Comparison } from '../../compare/schema.js';
import { count } from '../count.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { indented } from '../wrap.js';
import { columnNames } from './columns.js';
import { factRows } from './facts.js';
import { grid } from './grid.js';
import { letterOf } from './theme-grid.js';

/** Room for the names of facts. */
const LABEL = 16;

/** The room that a fact needs to be read in its column. */
const LEAST = 14;

/**
 * The facts about the columns, as a table where there is room for one, else as a line for each column.
 *
 * @param hasLetters - Whether letters stand for the columns.
 */
export function factsPart(
  comparison: Comparison,
  hasLetters: boolean,
  options: WriteOptions,
): string {
  const names = columnNames(comparison);
  const room = Math.floor((options.width - LABEL) / names.length);
  const isTable = room >= LEAST && !hasLetters;
  return isTable
    ? factTable(comparison, room, options)
    : factLines(comparison, hasLetters, options);
}

function factTable(comparison: Comparison, room: number, { chalk }: WriteOptions): string {
  const names = columnNames(comparison);
  const widths = [LABEL, ...names.map(() => room)];
  const rows = factRows(comparison).map(([name, values]) => [name, ...values]);
  const lines = (cells: string[][]) => harmless(grid(cells, widths).join('\n'));
  return `${chalk.bold(lines([['', ...names]]))}\n${lines(rows)}`;
}

/** What is said of each column where there are too many for a table. */
const SHORT_FACTS: ReadonlySet<string> = new Set(['Inspected', 'Outcome', 'Documents', 'Outcomes']);

function factLines(comparison: Comparison, hasLetters: boolean, { width }: WriteOptions): string {
  const shown = factRows(comparison).filter(([name]) => SHORT_FACTS.has(name));
  const lines = columnNames(comparison).map((name, place) => {
    const values = shown.map(([fact, values]) => shortly(fact, values[place] ?? '')).join('; ');
    const letter = hasLetters ? `${letterOf(place)} ` : '';
    return indented(harmless(`${letter}${name}: ${values}`), '  ', width).trimStart();
  });
  return lines.join('\n');
}

function shortly(fact: string, value: string): string {
  return fact === 'Documents' ? count(Number(value), 'document') : value;
}
