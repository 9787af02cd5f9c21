import type { Finding } from '../record/schema.js';
import { type Judged, judgeOf } from './classifier.js';
import type { Place } from './features.js';
import { THEMES } from './list/index.js';
import type { Hit } from './matcher.js';
import type { Theme } from './theme.js';
import type { Use } from './weight.js';
import { type Word, wordsOf } from './words.js';

/** Why a finding has a theme, or nearly has it. */
export interface Reason {
  key: string;
  /** Whether the phrases and words together are enough. */
  tagged: boolean;
  /** The phrases that matched, in the order of the text. */
  phrases: MatchedPhrase[];
  /** Other words, as the finding says them, that speak for the theme most; the surest first. */
  words: string[];
}

/** A phrase of a theme list as a finding says it. */
export interface MatchedPhrase {
  /** As the theme list writes it. */
  phrase: string;
  /** As the finding says it. */
  words: string;
  strength: 'strong' | 'fair' | 'weak';
  /** It stands among examples of something else, where it tells less. */
  aside: boolean;
}

/** What of a finding is looked at. */
export type Said = Pick<Finding, 'text' | 'points'>;

/** Tags findings with the themes of one list. */
export interface Tagger {
  /** The keys of the themes that a finding speaks about, sorted. */
  tags(finding: Said): string[];
  /** For each theme that is told or of which a phrase matched: what tells it; the surest first. */
  reasons(finding: Said): Reason[];
}

const taggers = new WeakMap<readonly Theme[], Tagger>();

/**
 * The tagger of a theme list, made once, when it is first asked for.
 *
 * @throws RangeError where a phrase of the list cannot be read.
 */
export function taggerFor(themes: readonly Theme[] = THEMES): Tagger {
  const tagger = taggers.get(themes) ?? makeTagger(themes);
  taggers.set(themes, tagger);
  return tagger;
}

function makeTagger(themes: readonly Theme[]): Tagger {
  const judge = judgeOf(themes);
  return {
    tags: (finding) =>
      judge(wordsOf(textOf(finding)))
        .filter(({ told }) => told)
        .map(({ theme }) => theme.key)
        .sort(),
    reasons: (finding) => {
      const text = textOf(finding);
      const words = wordsOf(text);
      return judge(words).map((judged) => reason(judged, text, words));
    },
  };
}

function textOf({ text, points }: Said): string {
  return [text, ...points].join('\n');
}

function reason(
  { theme, told, hits, words: places }: Judged,
  text: string,
  words: readonly Word[],
) {
  return {
    key: theme.key,
    tagged: told,
    phrases: hits.map((hit) => matched(hit, text, words)),
    words: places().map((place) => asSaid(place, text, words)),
  };
}

function matched(hit: Hit<Use>, text: string, words: readonly Word[]): MatchedPhrase {
  const { phrase, strength } = hit.use;
  return {
    phrase,
    words: asSaid(hit, text, words),
    strength: strength === 'not' ? 'weak' : strength,
    aside: words[hit.from]?.aside ?? false,
  };
}

function asSaid({ from, to }: Place, text: string, words: readonly Word[]): string {
  return text.slice(words[from]?.start, words[to - 1]?.end).replaceAll('\n', ' ');
}
