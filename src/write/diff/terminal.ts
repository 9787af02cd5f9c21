import type { ChalkInstance } from 'chalk';
import type { Difference } from '../../diff/index.js';
import type { Relation, Side, WordChange } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { sentences } from '../../similarity/words.js';
import { harmless } from '../harmless.js';
import { keptReference, reference } from '../place.js';
import { standingLines } from '../standing/terminal.js';
import { overview, type WeaknessView } from '../standing/view.js';
import { hanging, indented } from '../wrap.js';
import { fieldLines, shortFieldLines } from './fields.js';
import { themeRows } from './themes.js';
import {
  CHANGES,
  changeName,
  type FindingView,
  findingViews,
  isMostlySame,
  RELATION_NAMES,
  weaknessViews,
} from './view.js';

/** How a change is shown on a terminal. */
export interface TerminalOptions {
  chalk: ChalkInstance;
  /** Letters in a line. */
  width: number;
  /** Whole findings, not only their first sentence, and those that stayed the same. */
  full: boolean;
}

/**
 * A change record for a terminal: an overview, each weakness with where it stands now and the words that
 * show it, then the findings, then other fields. No meaning rests on colour.
 */
export function toTerminal(difference: Difference, options: TerminalOptions): string {
  const { change } = difference;
  const weaknesses = weaknessViews(difference);
  const findings = findingViews(difference);
  const fields = options.full ? fieldLines : shortFieldLines;
  const parts = [
    head(difference, options),
    summary(weaknesses, options),
    ...weaknesses.map((view, index) => weaknessPart(view, index + 1, options)),
    listPart('Findings by theme', themeRows(change.themes), options),
    ...CHANGES.filter(([kind]) => kind !== 'same' || options.full).map(([kind]) =>
      findingsPart(
        changeName(kind, change.relation),
        findings.filter((view) => view.change === kind),
        options.full || !isElsewhere(kind, change.relation),
        options,
      ),
    ),
    sameLine(findings, options),
    listPart('Fields that differ', fields(change.fields), options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ change, before }: Difference, { chalk, width }: TerminalOptions): string {
  const area = before.area.name ?? 'Area not known';
  return [
    chalk.bold(harmless(`${area}: ${RELATION_NAMES[change.relation]}`)),
    indented(sideLine('before', change.before), '  ', width),
    indented(sideLine('after', change.after), '  ', width),
  ].join('\n');
}

function sideLine(name: string, { title, kind, date, source }: Side): string {
  return harmless(`${name}: ${title ?? kind}${date ? `, ${date}` : ''} (${source})`);
}

function summary(views: readonly WeaknessView[], { chalk, width }: TerminalOptions): string {
  return views.length === 0 ? '' : chalk.bold(indented(overview(views), '', width));
}

function weaknessPart(view: WeaknessView, number: number, options: TerminalOptions): string {
  const indent = '   ';
  const { weakness } = view;
  const words = harmless(`${textOf(weakness)} [${keptReference(weakness)}]`);
  const title = `${number}. ${indented(words, indent, options.width).trimStart()}`;
  return [title, ...standingLines(view, options, indent)].join('\n');
}

/**
 * Findings that only one of the two can have: a statement has its own, and a revisit letter speaks of
 * the weaknesses alone. They are counted.
 */
function isElsewhere(kind: FindingView['change'], relation: Relation): boolean {
  const own = relation === 'statement' || relation === 'revisit';
  return own && (kind === 'added' || kind === 'dropped');
}

function findingsPart(
  name: string,
  views: readonly FindingView[],
  listed: boolean,
  options: TerminalOptions,
): string {
  if (views.length === 0) return '';
  const title = options.chalk.bold(`${name} (${views.length})`);
  const lines = listed
    ? views.map((view) => findingLines(view, options))
    : [indented(`${typeCounts(views)} (--full shows them)`, '  ', options.width)];
  return [title, ...lines].join('\n');
}

/** `action: 29, impact: 26`. */
function typeCounts(views: readonly FindingView[]): string {
  const counts = new Map<string, number>();
  for (const { before, after } of views) {
    const type = (after ?? before)?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => `${type}: ${count}`).join(', ');
}

function findingLines(view: FindingView, options: TerminalOptions): string {
  const { chalk, width } = options;
  const { before, after, weak, score } = view;
  const from = before && reference(before);
  const to = after && reference(after);
  const about = [from, to].filter(Boolean).join(' -> ');
  const doubt = weak ? `, a weak match (${score?.toFixed(2)})` : '';
  const line = chalk.cyan(indented(harmless(`${about}${doubt}`), '  ', width));
  return [line, ...wordsOf(view, options).map((words) => indented(words, '    ', width))].join(
    '\n',
  );
}

/** Changes word by word where most words stayed; else both texts, one after the other. */
function wordsOf({ before, after, words }: FindingView, options: TerminalOptions): string[] {
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) return [marked(words, options.chalk)];
    return [`before: ${shown(before, options)}`, `after:  ${shown(after, options)}`];
  }
  const finding = after ?? before;
  return finding ? [shown(finding, options)] : [];
}

function shown(finding: Finding, { full }: TerminalOptions): string {
  const text = textOf(finding);
  if (full) return harmless(text);
  const [first = text, ...rest] = sentences(text);
  return harmless(rest.length > 0 ? `${first} […]` : first);
}

/** `[-what went-] {+what came+}`, as `git diff --word-diff` marks it. */
function marked(words: readonly WordChange[], chalk: ChalkInstance): string {
  const pieces = words.map(([kind, text]) => {
    if (kind === 'same') return harmless(text);
    return kind === 'out'
      ? chalk.red(`[-${harmless(text)}-]`)
      : chalk.green(`{+${harmless(text)}+}`);
  });
  return pieces.join(' ');
}

function sameLine(views: readonly FindingView[], { full }: TerminalOptions): string {
  const same = views.filter(({ change }) => change === 'same').length;
  if (same === 0 || full) return '';
  return `${same} ${same === 1 ? 'finding is' : 'findings are'} the same`;
}

function listPart(title: string, lines: readonly string[], options: TerminalOptions): string {
  if (lines.length === 0) return '';
  const shownLines = lines.map((line) => hanging(harmless(line), '  ', options.width));
  return [options.chalk.bold(title), ...shownLines].join('\n');
}
