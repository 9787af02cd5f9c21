import type { Relation } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
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
    full || !isElsewhere(change, relation)
      ? views.map((view) => findingLines(view, options))
      : [indented(`${typeCounts(views)} (--full shows them)`, '  ', width)];
  return [title, ...lines].join('\n');
}

/**
 * Whether only one of the two documents can have such findings, which are then counted: a statement has
 * its own, and a revisit letter is only about the weaknesses.
 */
function isElsewhere(change: FindingGroup['change'], relation: Relation): boolean {
  const own = ['statement', 'revisit', 'monitoring'].includes(relation);
  return own && (change === 'added' || change === 'dropped');
}

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
  const words = wordsOf(view, options).map((words) => indented(words, '    ', width));
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
