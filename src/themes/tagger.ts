import type { Finding } from '../record/schema.js';
import { THEMES } from './list/index.js';
import { type Hit, type Matcher, matcherOf } from './matcher.js';
import type { Theme } from './theme.js';
import { counted, isTold, STRENGTHS, shareOf, type Use } from './weight.js';
import { type Word, wordsOf } from './words.js';

/** Why a finding has a theme, or nearly has it. */
export interface Reason {
  key: string;
  /** Whether the phrases together are enough. */
  tagged: boolean;
  /** The phrases that matched, in the order of the text. */
  phrases: MatchedPhrase[];
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
  /** For each theme of which a phrase matched: which, and whether it is enough; the surest first. */
  reasons(finding: Said): Reason[];
}

/** A theme in one finding. */
interface Weighed {
  theme: Theme;
  hits: Hit<Use>[];
  share: number;
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
  const match = matcherOf(uses(themes));
  return {
    tags: (finding) =>
      weighed(wordsOf(textOf(finding)), match)
        .filter(({ share }, rank) => isTold(share, rank))
        .map(({ theme }) => theme.key)
        .sort(),
    reasons: (finding) => {
      const text = textOf(finding);
      const words = wordsOf(text);
      return weighed(words, match).map(({ theme, hits, share }, rank) => ({
        key: theme.key,
        tagged: isTold(share, rank),
        phrases: hits.map((hit) => matched(hit, text, words)),
      }));
    },
  };
}

function textOf({ text, points }: Said): string {
  return [text, ...points].join('\n');
}

function* uses(themes: readonly Theme[]): Generator<[string, Use]> {
  for (const theme of themes) {
    for (const strength of STRENGTHS) {
      for (const phrase of theme[strength] ?? []) yield [phrase, { theme, phrase, strength }];
    }
  }
}

/** The themes of which a phrase counts, the surest first; of equals the list's order. */
function weighed(words: readonly Word[], match: Matcher<Use>): Weighed[] {
  const byTheme = new Map<Theme, Hit<Use>[]>();
  for (const hit of match(words)) {
    const hits = byTheme.get(hit.use.theme);
    if (hits) hits.push(hit);
    else byTheme.set(hit.use.theme, [hit]);
  }
  return [...byTheme]
    .map(([theme, all]) => {
      const hits = counted(all);
      return { theme, hits, share: shareOf(hits, words) };
    })
    .filter(({ hits }) => hits.length > 0)
    .sort((one, other) => other.share - one.share || (one.theme.key < other.theme.key ? -1 : 1));
}

function matched({ use, from, to }: Hit<Use>, text: string, words: readonly Word[]): MatchedPhrase {
  return {
    phrase: use.phrase,
    words: text.slice(words[from]?.start, words[to - 1]?.end).replaceAll('\n', ' '),
    strength: use.strength === 'not' ? 'weak' : use.strength,
    aside: words[from]?.aside ?? false,
  };
}
