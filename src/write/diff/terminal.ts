import type { Difference } from '../../diff/index.js';
import type { Side } from '../../diff/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { oneOrMore } from '../count.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { keptReference } from '../place.js';
import { standingLines } from '../standing/terminal.js';
import type { WeaknessView } from '../standing/view.js';
import { overview } from '../standing/words.js';
import { hanging, indented } from '../wrap.js';
import { fieldLines, shortFieldLines } from './fields.js';
import { findingsPart } from './terminal-findings.js';
import { themeRows } from './themes.js';
import { type FindingGroup, findingGroups, titleOf, weaknessViews } from './view.js';

/**
 * A change record for a terminal: an overview, each weakness with where it stands now and the words that
 * show it, then the findings, then other fields. No meaning rests on colour.
 */
export function toTerminal(difference: Difference, options: WriteOptions): string {
  const { relation, themes, fields } = difference.change;
  const weaknesses = weaknessViews(difference);
  const groups = findingGroups(difference);
  const parts = [
    head(difference, options),
    summary(weaknesses, options),
    ...weaknesses.map((view, index) => weaknessPart(view, index + 1, options)),
    listPart('Findings by theme', themeRows(themes), options),
    ...groups.map((group) => findingsPart(group, relation, options)),
    options.full ? '' : sameLine(groups),
    listPart('Fields that differ', (options.full ? fieldLines : shortFieldLines)(fields), options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head(difference: Difference, { chalk, width }: WriteOptions): string {
  const { before, after } = difference.change;
  return [
    chalk.bold(harmless(titleOf(difference))),
    indented(sideLine('before', before), '  ', width),
    indented(sideLine('after', after), '  ', width),
  ].join('\n');
}

function sideLine(name: string, { title, kind, date, source }: Side): string {
  return harmless(`${name}: ${title ?? kind}${date ? `, ${date}` : ''} (${source})`);
}

function summary(views: readonly WeaknessView[], { chalk, width }: WriteOptions): string {
  return views.length === 0 ? '' : chalk.bold(indented(overview(views), '', width));
}

const INDENT = '   ';

function weaknessPart(view: WeaknessView, number: number, options: WriteOptions): string {
  const { weakness } = view;
  const words = harmless(`${textOf(weakness)} [${keptReference(weakness)}]`);
  const title = `${number}. ${indented(words, INDENT, options.width).trimStart()}`;
  return [title, ...standingLines(view, options, INDENT)].join('\n');
}

function sameLine(groups: readonly FindingGroup[]): string {
  const same = groups.find(({ change }) => change === 'same')?.views.length ?? 0;
  return same === 0 ? '' : `${same} ${oneOrMore(same, 'finding is', 'findings are')} the same`;
}

function listPart(title: string, lines: readonly string[], { chalk, width }: WriteOptions): string {
  if (lines.length === 0) return '';
  return [chalk.bold(title), ...lines.map((line) => hanging(harmless(line), '  ', width))].join(
    '\n',
  );
}
