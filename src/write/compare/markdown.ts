import type { Cell, Comparison, ThemeRow } from '../../compare/schema.js';
import { STANCES } from '../../compare/stances.js';
import { themeName } from '../html/names.js';
import { documentOf, escaped, list, table } from '../markdown.js';
import { columnNames, MANY, titleOf } from './columns.js';
import { countsInWords, LEGEND, meaning, stanceName, sumOf } from './counts.js';
import { factRows, leftOutWords } from './facts.js';
import { findingsParts } from './markdown-findings.js';
import { patterns } from './patterns.js';

/** A comparison as Markdown, for a paper or a pull request: facts, themes, and the words behind them. */
export function toMarkdown(comparison: Comparison): string {
  const { documents, leftOut } = comparison;
  return documentOf([
    `# ${escaped(titleOf(comparison))}`,
    factsTable(comparison),
    ...patterns(comparison).flatMap(({ words, rows }) => [
      `## ${escaped(words)}`,
      themesTable(rows, comparison),
    ]),
    ...withoutThemePart(comparison),
    notes(comparison),
    '## The findings behind the counts',
    ...findingsParts(comparison),
    ...(leftOut.length === 0 ? [] : ['## Not compared', list(leftOut.map(leftOutWords))]),
    '## Made from',
    list(documents.map(({ source, sha256 }) => `${source}, SHA-256 ${sha256}`)),
  ]);
}

function plainTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return table(
    head.map(escaped),
    rows.map((row) => row.map(escaped)),
  );
}

/** The facts, with a column for each document where they are few, else a row. */
function factsTable(comparison: Comparison): string {
  const names = columnNames(comparison);
  const facts = factRows(comparison);
  if (names.length <= MANY) {
    return plainTable(
      ['', ...names],
      facts.map(([name, values]) => [name, ...values]),
    );
  }
  return plainTable(
    ['', ...facts.map(([name]) => name)],
    names.map((name, place) => [name, ...facts.map(([, values]) => values[place] ?? '')]),
  );
}

type Row = Pick<ThemeRow, 'cells'> & { theme: string | null };

function themesTable(rows: readonly Row[], comparison: Comparison): string {
  const { head, cells } = layoutOf(comparison);
  const name = (theme: string | null) => (theme === null ? 'Without a theme' : themeName(theme));
  return plainTable(
    ['Theme', ...head],
    rows.map((row) => [name(row.theme), ...cells(row)]),
  );
}

interface Layout {
  head: readonly string[];
  cells: (row: Row) => string[];
}

/** Counts of findings by document, of documents by group, or of all documents where they are many. */
function layoutOf(comparison: Comparison): Layout {
  const { group, columns } = comparison;
  const head = columnNames(comparison);
  if (group !== null) {
    const sizes = columns.map(({ documents }) => documents.length);
    return {
      head,
      cells: ({ cells }) => cells.map((cell, place) => documentsInWords(cell, sizes[place] ?? 0)),
    };
  }
  if (columns.length <= MANY) return { head, cells: ({ cells }) => cells.map(countsInWords) };
  return {
    head: [
      'For improvement in',
      'A strength in',
      ...STANCES.map((stance) => stanceName(stance, 2)),
    ],
    cells: (row) =>
      (['criticisedIn', 'praisedIn', ...STANCES] as const).map((key) =>
        String(sumOf(row, (cell) => cell[key])),
      ),
  };
}

function documentsInWords({ criticisedIn, praisedIn, findings }: Cell, all: number): string {
  return findings.length === 0
    ? 'none'
    : `for improvement in ${criticisedIn} of ${all}, a strength in ${praisedIn}`;
}

function withoutThemePart(comparison: Comparison): string[] {
  const { withoutTheme } = comparison;
  if (withoutTheme.every(({ findings }) => findings.length === 0)) return [];
  const rows = [{ theme: null, cells: withoutTheme }];
  return ['## Findings without a theme', themesTable(rows, comparison)];
}

function notes(comparison: Comparison): string {
  const counted = STANCES.map((stance) => `${stanceName(stance, 2)}: ${LEGEND[stance]}`);
  return escaped(`What is counted: ${counted.join('; ')}. ${meaning(comparison)}`);
}
