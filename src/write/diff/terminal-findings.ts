import type { Relation } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { reference } from '../place.js';
import { changesForTerminal } from '../word-changes.js';
import { firstSentence, weakMatch } from '../words.js';
import { indented } from '../wrap.js';
import { type FindingGroup, type FindingView, isMostlySame } from './view.js';

/** Findings that changed alike, under their heading; those that stayed the same only with `full`. */
export function findingsPart(
  { change, name, views }: FindingGroup,
  relation: Relation,
  options: WriteOptions,
): string {
  const { chalk, width, full } = options;
  if (change === 'same' && !full) return '';
  const title = chalk.bold(`${name} (${views.length})`);
  const lines =
    full || !isCounted(change, relation, views)
      ? views.map((view) => findingLines(view, options))
      : [indented(`${typeCounts(views)} (--full shows them)`, '  ', width)];
  return [title, ...lines].join('\n');
}

/**
 * Whether findings are only counted: those that stand with the weaknesses above; and, beside another
 * document, what has no counterpart there where that is a long list or could not have one. A warning is
 * never counted away.
 */
function isCounted(
  change: FindingGroup['change'],
  relation: Relation,
  views: readonly FindingView[],
): boolean {
  if (views.some(({ warnings }) => warnings.length > 0)) return false;
  if (change === 'taken-up') return true;
  if (relation === 'revision' || (change !== 'added' && change !== 'dropped')) return false;
  return ['statement', 'revisit', 'monitoring'].includes(relation) || views.length > FEW;
}

/** A list that is shown whole without being asked for. */
const FEW = 5;

/** How many findings of each type there are: `action: 29, impact: 26`. */
function typeCounts(views: readonly FindingView[]): string {
  const counts = new Map<string, number>();
  for (const { before, after } of views) {
    const type = (after ?? before)?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => `${type}: ${count}`).join(', ');
}

function findingLines(view: FindingView, options: WriteOptions): string {
  const { chalk, width } = options;
  const { before, after, weak, score } = view;
  const about = [before, after].flatMap((finding) => (finding ? [reference(finding)] : []));
  const doubt = weak && score !== null ? `, ${weakMatch(score)}` : '';
  const line = chalk.cyan(indented(harmless(`${about.join(' -> ')}${doubt}`), '  ', width));
  const doubts = view.warnings.map((warning) => harmless(doubtText(warning)));
  const words = [...doubts, ...wordsOf(view, options)].map((words) =>
    indented(words, '    ', width),
  );
  return [line, ...words].join('\n');
}

/** Changes word by word where most words stayed; else both texts, one after the other. */
function wordsOf({ before, after, words }: FindingView, options: WriteOptions): string[] {
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) return [changesForTerminal(words, options.chalk)];
    return [`before: ${shown(before, options)}`, `after:  ${shown(after, options)}`];
  }
  const finding = after ?? before;
  return finding ? [shown(finding, options)] : [];
}

function shown(finding: Finding, { full }: WriteOptions): string {
  const text = textOf(finding);
  return harmless(full ? text : firstSentence(text));
}
