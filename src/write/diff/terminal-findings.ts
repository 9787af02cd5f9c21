import type { Relation } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { reference } from '../place.js';
import { changesForTerminal } from '../word-changes.js';
import { firstSentence, weakMatch } from '../words.js';
import { hanging, indented } from '../wrap.js';
import { isCounted, typeCounts } from './counted.js';
import { changesByPart, partsOf } from './parts.js';
import { type FindingGroup, type FindingView, isInSameWords, isMostlySame } from './view.js';
import { IN_SAME_WORDS } from './words.js';

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

function findingLines(view: FindingView, options: WriteOptions): string {
  const { chalk, width } = options;
  const { before, after, weak, score } = view;
  const about = [before, after].flatMap((finding) => (finding ? [reference(finding)] : []));
  const doubt = weak && score !== null ? `, ${weakMatch(score)}` : '';
  const line = chalk.cyan(indented(harmless(`${about.join(' -> ')}${doubt}`), '  ', width));
  const doubts = view.warnings.map((warning) => harmless(doubtText(warning)));
  const said = [...doubts, ...wordsOf(view, options)].map((words) =>
    words.startsWith(POINT) ? hanging(words, '    ', width) : indented(words, '    ', width),
  );
  return [line, ...said].join('\n');
}

/** Changes word by word where most words stayed; else both texts, one after the other. */
function wordsOf(view: FindingView, options: WriteOptions): string[] {
  const { before, after, words } = view;
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) {
      const changes = changesByPart(words, before, after);
      return asPoints(changes.map((part) => changesForTerminal(part, options.chalk)));
    }
    return [...shown(before, options, 'before: '), ...shown(after, options, 'after:  ')];
  }
  const finding = after ?? before;
  if (!finding) return [];
  return [...(isInSameWords(view) ? [IN_SAME_WORDS] : []), ...shown(finding, options)];
}

function shown(finding: Finding, { full }: WriteOptions, label = ''): string[] {
  const [text = '', ...points] = full ? partsOf(finding) : [firstSentence(textOf(finding))];
  return asPoints([label + harmless(text), ...points.map(harmless)]);
}

/** A text, and its points behind it with a mark each. */
function asPoints([text = '', ...points]: readonly string[]): string[] {
  return [text, ...points.map((point) => POINT + point)];
}

const POINT = '- ';
