import type { Cell, Comparison, ThemeRow } from '../../compare/schema.js';
import { STANCES } from '../../compare/stances.js';
import { textOf } from '../../similarity/likeness.js';
import { themeName } from '../html/names.js';
import { reference } from '../place.js';
import { plain } from '../record/markdown.js';
import { factRows, leftOutWords } from './facts.js';
import {
  columnNames,
  countsInWords,
  type FoundFinding,
  findingsOf,
  LEGEND,
  MANY,
  meaning,
  patternOf,
  patterns,
  STANCE_NAMES,
  spread,
  telling,
  titleOf,
  typeName,
  within,
} from './view.js';

/** A comparison as Markdown, for a paper or a pull request: facts, themes, and the words behind them. */
export function toMarkdown(comparison: Comparison): string {
  const { leftOut } = comparison;
  const parts = [
    `# ${plain(titleOf(comparison))}`,
    factsTable(comparison),
    ...patterns(comparison).flatMap(({ words, rows }) => [
      `## ${plain(words)}`,
      themesTable(rows, comparison),
    ]),
    ...withoutThemePart(comparison),
    notes(comparison),
    '## The findings behind the counts',
    ...findingsParts(comparison),
    ...(leftOut.length === 0 ? [] : ['## Not compared', list(leftOut.map(leftOutWords))]),
    '## Made from',
    list(comparison.documents.map(({ source, sha256 }) => `${source}, SHA-256 ${sha256}`)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${plain(line)}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Columns as columns where they are few; else as rows. */
function factsTable(comparison: Comparison): string {
  const names = columnNames(comparison);
  const facts = factRows(comparison);
  if (names.length <= MANY) {
    return table(
      ['', ...names],
      facts.map(([name, values]) => [name, ...values]),
    );
  }
  return table(
    ['', ...facts.map(([name]) => name)],
    names.map((name, place) => [name, ...facts.map(([, values]) => values[place] ?? '')]),
  );
}

function themesTable(
  rows: readonly (Pick<ThemeRow, 'cells'> & { theme: string | null })[],
  comparison: Comparison,
): string {
  const { head, cells } = layoutOf(comparison);
  const name = (theme: string | null) => (theme === null ? 'Without a theme' : themeName(theme));
  return table(
    ['Theme', ...head],
    rows.map((row) => [name(row.theme), ...cells(row)]),
  );
}

interface Layout {
  head: readonly string[];
  cells: (row: Pick<ThemeRow, 'cells'>) => string[];
}

/** Counts of findings by document, of documents by group, or of all documents where they are many. */
function layoutOf(comparison: Comparison): Layout {
  const { group, columns } = comparison;
  const head = columnNames(comparison);
  if (group !== null) {
    return { head, cells: ({ cells }) => cells.map((cell) => documentsInWords(cell)) };
  }
  if (columns.length <= MANY) {
    return { head, cells: ({ cells }) => cells.map((cell) => countsInWords(cell)) };
  }
  return {
    head: ['Criticised in', 'Praised in', ...STANCES.map((stance) => STANCE_NAMES[stance][1])],
    cells: (row) => {
      const { criticised, praised } = spread(row);
      const sums = STANCES.map((stance) =>
        row.cells.reduce((total, cell) => total + cell[stance], 0),
      );
      return [criticised, praised, ...sums].map(String);
    },
  };
}

function documentsInWords({ criticisedIn, praisedIn, findings }: Cell): string {
  return findings.length === 0 ? 'none' : `criticised in ${criticisedIn}, praised in ${praisedIn}`;
}

function withoutThemePart(comparison: Comparison): string[] {
  const { withoutTheme } = comparison;
  if (withoutTheme.every(({ findings }) => findings.length === 0)) return [];
  const rows = [{ theme: null, cells: withoutTheme }];
  return ['## Findings without a theme', themesTable(rows, comparison)];
}

function notes(comparison: Comparison): string {
  const counted = STANCES.map((stance) => `${STANCE_NAMES[stance][1]}: ${LEGEND[stance]}`);
  return plain(`What is counted: ${counted.join('; ')}. ${meaning(comparison)}`);
}

/** Of few documents the telling findings in their words; of many all of them by their ids. */
function findingsParts(comparison: Comparison): string[] {
  const { group, columns, themes } = comparison;
  const names = columnNames(comparison).map((name) => `**${plain(name)}**`);
  const isBrief = group !== null || columns.length > MANY;
  const quoted = new Set<string>();
  return themes.flatMap((row) => [
    `### ${plain(themeName(row.theme))}: ${plain(within(patternOf(row, comparison)))}`,
    ...row.cells.flatMap((cell, place) => {
      const found = findingsOf(cell, comparison);
      if (isBrief)
        return found.length > 0 ? [`${names[place]}: ${found.map(idOf).join('; ')}`] : [];
      if (found.length === 0) return [`${names[place]}: no finding with this theme`];
      return [names[place] ?? '', ...quotes(found, quoted)];
    }),
  ]);
}

function idOf({ finding, document }: FoundFinding): string {
  return plain(`${document.source} ${reference(finding)}`);
}

/** @param quoted - What was quoted before, and need not be again; added to. */
function quotes(found: readonly FoundFinding[], quoted: Set<string>): string[] {
  const shown = telling(found);
  const rest = found.filter((one) => !shown.includes(one));
  const also = rest.map(({ finding }) => reference(finding)).join('; ');
  return [
    ...shown.map(({ finding, document }) => {
      const key = `${document.sha256} ${finding.id}`;
      const words = quoted.has(key) ? 'Quoted above' : `> ${plain(textOf(finding))}`;
      quoted.add(key);
      return `${words} [${typeName(finding)}, ${reference(finding)}]`;
    }),
    ...(rest.length > 0 ? [`Also: ${also}`] : []),
  ];
}
