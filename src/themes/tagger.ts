import type { Finding } from '../record/schema.js';
import { type Hit, matcherOf } from './matcher.js';
import type { Theme } from './theme.js';
import { type Word, wordsOf } from './words.js';

/** Why a finding has a theme, or nearly has it. */
export interface Reason {
  key: string;
  /** Whether the phrases together are enough. */
  tagged: boolean;
  /** The phrases that matched, in the order of the text. */
  phrases: MatchedPhrase[];
}

export interface MatchedPhrase {
  /** As the theme list writes it. */
  phrase: string;
  /** As the finding says it. */
  words: string;
  strength: 'strong' | 'fair' | 'weak';
}

/** What of a finding is looked at. */
export type Said = Pick<Finding, 'text' | 'points'>;

/** Tags findings with the themes of one list. */
export interface Tagger {
  /** The keys of the themes that a finding speaks about, sorted. */
  tags(finding: Said): string[];
  /** For each theme of which a phrase matched, in the order of the list: which, and whether it is enough. */
  reasons(finding: Said): Reason[];
}

interface Use {
  theme: number;
  phrase: string;
  strength: Strength;
}

type Strength = 'strong' | 'fair' | 'weak' | 'not';

/** @throws RangeError where a phrase of the list cannot be read. */
export function taggerFor(themes: readonly Theme[]): Tagger {
  const match = matcherOf(uses(themes));
  function weighed(finding: Said) {
    const text = [finding.text, ...finding.points].join('\n');
    const words = wordsOf(text);
    const byTheme = new Map<number, Hit<Use>[]>();
    for (const hit of match(words)) {
      const hits = byTheme.get(hit.use.theme) ?? [];
      hits.push(hit);
      byTheme.set(hit.use.theme, hits);
    }
    const need = needOf(words);
    const weighed = [...byTheme].map(([theme, all]) => {
      const hits = counted(all);
      return { theme, hits, share: weight(hits, words) / need };
    });
    weighed.sort((one, other) => other.share - one.share || one.theme - other.theme);
    return weighed.map(({ theme, hits, share }, rank) => ({
      theme,
      text,
      words,
      hits,
      tagged: share >= (rank < FEW ? 1 : PLENTY),
    }));
  }
  const keyOf = (theme: number) => themes[theme]?.key ?? '';
  return {
    tags: (finding) =>
      weighed(finding)
        .filter(({ tagged }) => tagged)
        .map(({ theme }) => keyOf(theme))
        .sort(),
    reasons: (finding) =>
      weighed(finding)
        .filter(({ hits }) => hits.length > 0)
        .sort((one, other) => one.theme - other.theme)
        .map(({ theme, tagged, hits, text, words }) => ({
          key: keyOf(theme),
          tagged,
          phrases: hits.map((hit) => shown(hit, text, words)),
        })),
  };
}

function* uses(themes: readonly Theme[]): Generator<[string, Use]> {
  for (const [theme, phrases] of themes.entries()) {
    for (const strength of STRENGTHS) {
      for (const phrase of phrases[strength] ?? []) yield [phrase, { theme, phrase, strength }];
    }
  }
}

/** The hits that count: none that an exclusion covers, and of those that share words the strongest, longest. */
function counted(hits: readonly Hit<Use>[]): Hit<Use>[] {
  const ranked = [...hits].sort(
    (one, other) =>
      RANK[one.use.strength] - RANK[other.use.strength] ||
      other.to - other.from - (one.to - one.from) ||
      one.from - other.from,
  );
  const kept: Hit<Use>[] = [];
  for (const hit of ranked) {
    if (kept.every(({ from, to }) => hit.to <= from || to <= hit.from)) kept.push(hit);
  }
  return kept
    .filter(({ use }) => use.strength !== 'not')
    .sort((one, other) => one.from - other.from);
}

/** The strongest first; an exclusion beats all. */
const STRENGTHS = ['not', 'strong', 'fair', 'weak'] as const;

const RANK: Readonly<Record<Strength, number>> = { not: 0, strong: 1, fair: 2, weak: 3 };

const ENOUGH = 4;

/** A finding speaks of few things: beyond so many themes, one that is just told enough is named in passing. */
const FEW = 3;
const PLENTY = 1.2;

function needOf(words: readonly Word[]): number {
  return words.length <= 180 ? ENOUGH : words.length <= 350 ? 6 : 9;
}

function weight(hits: readonly Hit<Use>[], words: readonly Word[]): number {
  const sentences = (words.at(-1)?.sentence ?? 0) + 1;
  let sum = 0;
  const once = new Set<string>();
  for (const { use, from } of hits) {
    const word = words[from];
    if (!word) continue;
    if (word.aside || use.strength === 'weak') {
      if (once.has(use.phrase)) continue;
      once.add(use.phrase);
    }
    sum += weightOf(use.strength, word, sentences);
  }
  return sum;
}

function weightOf(
  strength: Strength,
  { aside, opening, sentence }: Word,
  sentences: number,
): number {
  if (strength === 'weak') return aside ? 0 : sentences === 1 ? 2 : 1;
  if (aside) return strength === 'strong' ? 3 : 1.5;
  if (sentence === 0) return 9;
  if (strength === 'strong') return 4;
  return opening || sentence === 1 || sentences <= 3 ? 4 : 3;
}

function shown({ use, from, to }: Hit<Use>, text: string, words: readonly Word[]): MatchedPhrase {
  return {
    phrase: use.phrase,
    words: text.slice(words[from]?.start, words[to - 1]?.end),
    strength: use.strength as MatchedPhrase['strength'],
  };
}
