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
  strength: 'strong' | 'weak';
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

type Strength = 'strong' | 'weak' | 'not';

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
    const need = needOf(words.length);
    return [...byTheme].map(([theme, all]) => {
      const hits = counted(all);
      return { theme, text, words, hits, tagged: weight(hits, words) >= need };
    });
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
  for (const [theme, { strong, weak = [], not = [] }] of themes.entries()) {
    for (const phrase of strong) yield [phrase, { theme, phrase, strength: 'strong' }];
    for (const phrase of weak) yield [phrase, { theme, phrase, strength: 'weak' }];
    for (const phrase of not) yield [phrase, { theme, phrase, strength: 'not' }];
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

const RANK: Readonly<Record<Strength, number>> = { not: 0, strong: 1, weak: 2 };

/** What one strong phrase weighs, or two weak ones; more is needed of a long finding, which names much in passing. */
const ENOUGH = 2;
const LONG = Number(process.env.LONG ?? 140);

function needOf(words: number): number {
  return words <= LONG ? ENOUGH : words <= 2 * LONG ? 3 : 4;
}

function weight(hits: readonly Hit<Use>[], words: readonly Word[]): number {
  let sum = 0;
  const weak = new Set<string>();
  for (const { use, from } of hits) {
    const word = words[from];
    if (use.strength === 'strong' && !word?.aside) {
      sum += word?.sentence === 0 ? 4 : ENOUGH;
    } else if (!weak.has(use.phrase)) {
      weak.add(use.phrase);
      sum += use.strength === 'strong' ? 1 : word?.aside ? 0 : 1;
    }
  }
  return sum;
}

function shown({ use, from, to }: Hit<Use>, text: string, words: readonly Word[]): MatchedPhrase {
  return {
    phrase: use.phrase,
    words: text.slice(words[from]?.start, words[to - 1]?.end),
    strength: use.strength === 'strong' ? 'strong' : 'weak',
  };
}
