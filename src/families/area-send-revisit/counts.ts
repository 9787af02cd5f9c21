import { NUMBER, numberOf } from '../shared/numbers.js';
import { PROGRESS, sentencesOf, type Verdict, verdictOf } from './progress-words.js';

/** How many weaknesses have a verdict, as a summary says. */
export interface Count {
  verdict: Verdict;
  /** Null for all of them. */
  count: number | null;
  /** Of how many, where it says so. */
  of: number | null;
  /** The sentence, as printed. */
  text: string;
}

const SUBJECT = '(?:weakness(?:es)?|areas?|concerns?|issues?|priorities)\\b';

/** What is counted is weaknesses, or is not named again: no "19 of the 22 practices". */
const COUNTED = `(?=\\s*(?:$|[.,;:)–—-]|(?:(?:has|have|had|is|are|was|were|and|but|as|since|because|in|that|which|where|by)\\b)|(?:[\\w-]+ ){0,4}${SUBJECT}))`;

/** How a summary counts: the pattern's groups are how many, and of how many. */
const QUANTITIES: readonly { pattern: RegExp; all?: boolean; none?: boolean; only?: boolean }[] = [
  {
    pattern: new RegExp(
      `\\b(?:none|neither|either|any)\\b(?: of (?:the|these|its|their))?(?: ${NUMBER})?.{0,60}\\b${SUBJECT}`,
      'i',
    ),
    none: true,
  },
  {
    pattern: new RegExp(
      `\\b${NUMBER}(?: out)? of (?:the|these|its|their) (?:(?:\\w+ )?${NUMBER})?${COUNTED}`,
      'i',
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?:all|each|every|both)\\b(?: one)?(?: of)?(?: the| these| its| their)?(?: ${NUMBER})?.{0,60}\\b${SUBJECT}`,
      'i',
    ),
    all: true,
  },
  { pattern: new RegExp(`\\b(?:other|remaining) ${NUMBER}\\b`, 'i') },
  { pattern: new RegExp(`\\b${NUMBER} (?:[\\w-]+ ){0,3}${SUBJECT}`, 'i') },
  {
    pattern:
      /\bthe (?:only |single )?(?:area of )?(?:significant )?weakness (?:that was )?(?:identified|found|detailed|raised|set out)\b/i,
    only: true,
  },
];

/** "Six of the eight have improved sufficiently": only summaries speak so. */
const IMPROVED = /\b(?:improved? (?:\w+ )?(?:sufficiently|enough)|sufficient(?:ly)? improve)/i;

/** Whether a count is that of `verdicts`, one for each weakness. */
export function isCountOf(
  verdicts: readonly (Verdict | null)[],
  { verdict, count, of }: Count,
): boolean {
  const given = verdicts.filter((one) => (one === 'sufficient') === (verdict === 'sufficient'));
  return (count ?? verdicts.length) === given.length && (of ?? verdicts.length) === verdicts.length;
}

/** The counts of weaknesses by verdict that a text gives, in words or digits, clause by clause. */
export function countsIn(text: string): Count[] {
  const summaries = sentencesOf(text).filter(
    (sentence) =>
      (PROGRESS.test(sentence) || IMPROVED.test(sentence)) && !/\bwhether\b/i.test(sentence),
  );
  return summaries.flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => {
      const count = countIn(clause);
      return count ? [{ ...count, text: sentence }] : [];
    }),
  );
}

/** How many weaknesses a letter counts in all; null where it does not, or contradicts itself. */
export function weaknessesCounted(texts: readonly string[]): number | null {
  const counts = texts.flatMap(countsIn);
  const totals = new Set(counts.map(({ of }) => of).filter((of) => of !== null));
  if (totals.size > 0) return totals.size === 1 ? ([...totals][0] ?? null) : null;
  const [good, bad] = (['sufficient', 'not-sufficient'] as const).map(
    (verdict) => counts.find((count) => count.verdict === verdict)?.count ?? null,
  );
  return good !== null && bad !== null && good !== undefined && bad !== undefined
    ? good + bad
    : null;
}

function clausesOf(sentence: string): string[] {
  return sentence.split(
    /[,;] (?:but|and|while|whereas|although) | but | and (?=(?:in)?sufficient|not\b)/,
  );
}

/** "Of the nine weaknesses, … sufficient progress in six": the total stands first. */
const OF_ALL = new RegExp(
  `^Of the ${NUMBER}\\b.{0,160}\\bin (?:addressing |improving )?${NUMBER}\\b`,
  'i',
);

function countIn(clause: string): Omit<Count, 'text'> | null {
  const [, all, some] = OF_ALL.exec(clause) ?? [];
  if (some) return { verdict: verdictOf(clause), count: numberOf(some), of: numberOf(all) };
  for (const { pattern, all: every = false, none = false, only = false } of QUANTITIES) {
    const [found, first, second] = pattern.exec(clause) ?? [];
    if (found === undefined) continue;
    const total = numberOf(first) ?? (/^(?:n?either|both)\b/i.test(found) ? 2 : null);
    if (none) return { verdict: 'sufficient', count: 0, of: total };
    const verdict = verdictOf(clause);
    if (only) return { verdict, count: 1, of: 1 };
    if (every && isPartly(clause, verdict)) return null;
    if (every) return { verdict, count: total, of: total };
    return { verdict, count: numberOf(first), of: numberOf(second) };
  }
  return null;
}

/** "Not in all", "not all have": how many, the clause does not say. */
function isPartly(clause: string, verdict: Verdict): boolean {
  return (
    (verdict === 'not-sufficient' && !/\binsufficient\b/i.test(clause)) ||
    /\bnot (?:yet )?(?:all|each|every|both)\b/i.test(clause)
  );
}
