import type { Finding } from '../record/schema.js';
import { builtInThemes } from './built-in.js';
import type { Classified } from './classified.js';
import { classifierFor } from './classifier.js';
import type { Hit } from './matcher.js';
import type { Use } from './phrase-score.js';
import type { Theme } from './theme.js';
import { type Span, type Word, wordsOf } from './words.js';

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

/** The parts of a finding that are read for its themes. */
export type Said = Pick<Finding, 'text' | 'points'>;

/** Tags findings with the themes of one list. */
export interface Tagger {
  /** The keys of the themes that a finding speaks about, sorted. */
  tags(finding: Said): string[];
  /** For each theme that is tagged, or of which a phrase matched, what speaks for it; the surest first. */
  reasons(finding: Said): Reason[];
}

const taggers = new WeakMap<readonly Theme[], Tagger>();

/**
 * The tagger of a theme list, made when it is first asked for and kept.
 *
 * @param themes - A list of your own (see `parseThemes`); else the built-in one. Each theme is looked at by
 *   itself: one that is built in keeps its model whatever stands beside it, any other goes by its phrases.
 * @throws RangeError where a phrase of the list cannot be read.
 */
export function taggerFor(themes: readonly Theme[] = builtInThemes()): Tagger {
  const tagger = taggers.get(themes) ?? makeTagger(themes);
  taggers.set(themes, tagger);
  return tagger;
}

function makeTagger(themes: readonly Theme[]): Tagger {
  const classify = classifierFor(themes);
  return {
    tags: (finding) => {
      const tags: string[] = [];
      for (const { theme, tagged } of classify(wordsOf(textOf(finding)))) {
        if (tagged) tags.push(theme.key);
      }
      return tags.sort();
    },
    reasons: (finding) => {
      const text = textOf(finding);
      const words = wordsOf(text);
      return classify(words)
        .sort(surestFirst)
        .map((classified) => reason(classified, text, words));
    },
  };
}

function surestFirst(one: Classified, other: Classified): number {
  return other.score - one.score || (one.theme.key < other.theme.key ? -1 : 1);
}

function textOf({ text, points }: Said): string {
  return [text, ...points].join('\n');
}

function reason(
  { theme, tagged, hits, words: spans }: Classified,
  text: string,
  words: readonly Word[],
): Reason {
  return {
    key: theme.key,
    tagged,
    phrases: hits.map((hit) => matched(hit, text, words)),
    words: spans().map((span) => asSaid(span, text, words)),
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

function asSaid({ from, to }: Span, text: string, words: readonly Word[]): string {
  return text.slice(words[from]?.start, words[to - 1]?.end).replaceAll('\n', ' ');
}
