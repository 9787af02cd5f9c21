import type { Comparison, ThemeRow } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { themeName } from '../html/names.js';
import { reference } from '../place.js';
import { uncapitalised } from '../words.js';
import { indented } from '../wrap.js';
import { columnNames, MANY } from './columns.js';
import { doubtsOf, type FoundFinding, findingsOf, telling, typeName } from './findings.js';
import { patternOf } from './patterns.js';
import { sentenceOn } from './quote.js';
import { Quoted } from './quoted.js';

/** The words of so few themes are shown even where they are not shared. */
const FEW = 3;

/** The words behind the counts: with `full` all of them, else the most telling of what matters most. */
export function wordsPart(comparison: Comparison, options: WriteOptions): string {
  const { chalk, width, full } = options;
  const { themes, columns, group } = comparison;
  if ((columns.length > MANY || group !== null) && !full) {
    return 'The words behind the counts: --full, or --format html';
  }
  const shown =
    full || themes.length <= FEW ? themes : themes.filter((row) => matters(row, columns.length));
  const quoted = new Quoted();
  const parts = shown.map((row) => {
    const title = `${themeName(row.theme)}: ${uncapitalised(patternOf(row, comparison))}`;
    const cells = columns.map((_, place) => cellPart(row, place, comparison, options, quoted));
    return [chalk.bold(indented(harmless(title), '', width)), ...cells].join('\n');
  });
  if (shown.length < themes.length) parts.push('The words behind the other themes: --full');
  return parts.join('\n\n');
}

/** Whether all share a theme, or it sets two apart. */
function matters({ standing }: ThemeRow, columns: number): boolean {
  return standing.endsWith('-in-all') || (columns === 2 && standing !== 'mentioned');
}

/** The words of a column on a theme: the gravest that is to be improved and its first strength, or all. */
function cellPart(
  row: ThemeRow,
  place: number,
  comparison: Comparison,
  options: WriteOptions,
  quoted: Quoted,
): string {
  const { width, full } = options;
  const name = columnNames(comparison)[place] ?? '';
  const cell = row.cells[place];
  const found = cell ? findingsOf(cell, comparison) : [];
  const line = (words: string, indent: string) => indented(harmless(words), indent, width);
  if (found.length === 0) return line(`${name}: no finding with this theme`, '  ');
  const { shown, rest } = full ? { shown: found, rest: [] } : telling(found);
  return [
    line(name, '  '),
    ...shown.flatMap((one) => findingLines(one, row, comparison, options, quoted)),
    ...(rest.length > 0 ? [line(`and ${rest.length} more`, '    ')] : []),
  ].join('\n');
}

function findingLines(
  one: FoundFinding,
  { theme }: ThemeRow,
  { group }: Comparison,
  { chalk, width, full }: WriteOptions,
  quoted: Quoted,
): string[] {
  const { finding, document } = one;
  const words = full ? textOf(finding) : sentenceOn(theme, textOf(finding));
  const isAgain = quoted.again(one, words);
  const about = [
    ...(group === null ? [] : [document.area ?? document.source]),
    `${typeName(finding)} [${reference(finding)}]${isAgain ? ', quoted above' : ''}`,
  ].join(', ');
  return [
    chalk.cyan(indented(harmless(about), '    ', width)),
    ...(isAgain ? [] : [indented(harmless(words), '      ', width)]),
    ...doubtsOf(one).map((doubt) => chalk.yellow(indented(harmless(doubt), '      ', width))),
  ];
}
