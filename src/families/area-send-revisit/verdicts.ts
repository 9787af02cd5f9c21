import { startsLower } from '../../read/prose.js';
import type { Finding } from '../../record/schema.js';
import { NUMBER, numberOf } from '../shared/numbers.js';

export type Verdict = NonNullable<Finding['judgement']>;

const PROGRESS =
  /\b(?:(?:in)?sufficient|enough|(?:in)?adequate) (?:\w+ )?progress\b|\bprogress\b.{0,140}\b(?:is|was|been|remains?) (?:not )?(?:yet )?(?:(?:in)?sufficient|(?:in)?adequate)\b/i;
const NEGATED =
  /\b(?:insufficient|inadequate|not|no|none|neither|any|yet to|failed to|a lack of)\b|n[’']t\b/i;
/** What the verdict is on: the weakness at hand, in whatever words. */
const AT_HAND =
  /\b(?:this|that|these|those)\b.{0,60}\b(?:weakness(?:es)?|areas?|concerns?|issues?|aspects?|priorit(?:y|ies)|respect)\b/i;
/** How a verdict begins that names the weakness, or nothing at all. */
const BEGINS =
  /^(?:(?:Overall|Therefore|However|Consequently|As a result|As such|On balance),? )?(?:(?:The )?(?:local )?area(?:[’']s)?(?: leaders)?|(?:(?:The )?(?:local )?(?:area )?|Senior )?(?:leaders|partners|partnership)) (?:has|have) .{0,20}\b(?:(?:in)?sufficient|enough|adequate) progress\b|^(?:In)?sufficient progress\b|^There (?:has|have|is)\b/i;

// Letters: no verdict on one weakness is longer.
const LONGEST = 320;

/**
 * The verdict that a sentence gives on the weakness at hand; null for any other sentence. One that
 * counts weaknesses is the letter's summary, not a verdict.
 */
export function verdictIn(sentence: string): Verdict | null {
  if (sentence.length > LONGEST || !PROGRESS.test(sentence) || startsLower(sentence)) return null;
  if (sentencesOf(sentence).length > 1 || isConditional(sentence) || isOfPupils(sentence))
    return null;
  const isVerdict =
    AT_HAND.test(sentence) || (countsIn(sentence).length === 0 && BEGINS.test(sentence));
  return isVerdict ? verdictOf(sentence) : null;
}

/** The verdict that a paragraph of several sentences ends with, or null. */
export function verdictAtEnd(paragraph: string): Verdict | null {
  const all = sentencesOf(paragraph);
  const last = all.length > 1 ? (all.at(-1) ?? '') : '';
  return AT_HAND.test(last) ? verdictIn(last) : null;
}

/** What is negated must be the progress: "…, not least in schools" negates nothing. */
function verdictOf(words: string): Verdict {
  const found = PROGRESS.exec(words);
  const end = found ? found.index + found[0].length : words.length;
  const [after = ''] = /^[^,;]{0,25}/.exec(words.slice(end)) ?? [];
  // An aside between commas is left out; so is a clause before the one that holds the progress.
  const before = words
    .slice(0, end)
    .replace(/,\s(?:however|though|therefore|yet|overall),\s/gi, ' ');
  const clause = before.slice(before.slice(0, -20).lastIndexOf(', ') + 1);
  const said = (clause + after).replace(/\b(?:not only|no longer)\b/gi, '');
  return NEGATED.test(said) ? 'not-sufficient' : 'sufficient';
}

function isConditional(sentence: string): boolean {
  return /\b(?:whether|if|until|unless)\b|\b(?:when|where)\b.*\bprogress\b/i.test(sentence);
}

/** "Pupils in this area do not make sufficient progress": what children learn, not what leaders did. */
function isOfPupils(sentence: string): boolean {
  return (
    !/\b(?:has|have|had|is|was|been|remains?)\b|n[’']t\b|^(?:in)?sufficient progress\b/i.test(
      sentence,
    ) ||
    /\b(?:believes?|thinks?|feels?|says?|knows?|recognises?|accepts?|hopes?|expects?) (?:that|they)\b|\b(?:must|should|needs? to|will|would|can|could) (?:\w+ )?(?:make|be)\b/i.test(
      sentence,
    ) ||
    /\b(?:children|young people|pupils|students|learners)\b[^,;]{0,40}\b(?:makes?|making|(?:has|have) (?:\w+ )?made)\b/i.test(
      sentence,
    )
  );
}

/** Words after the verdict itself that say more than it, such as a reason or a reservation. */
export function saysMore(sentence: string): boolean {
  const end = AT_HAND.exec(sentence) ?? PROGRESS.exec(sentence);
  const rest = end ? sentence.slice(end.index + end[0].length) : '';
  return rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 3;
}

export function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?][”’"')]?)\s+(?=[\p{Lu}‘“"'(])/u);
}

const SUBJECT = '(?:weakness(?:es)?|areas?|concerns?|issues?|priorities)\\b';

/** How a summary counts: the pattern's groups are how many, and of how many. */
const QUANTITIES: readonly { pattern: RegExp; all?: boolean; none?: boolean }[] = [
  {
    pattern: new RegExp(
      `\\b(?:none|neither|any)\\b(?: of (?:the|these|its|their))?(?: ${NUMBER})?.{0,60}\\b${SUBJECT}`,
      'i',
    ),
    none: true,
  },
  {
    pattern: new RegExp(
      `\\b${NUMBER}(?: out)? of (?:the|these|its|their) (?:(?:\\w+ )?${NUMBER})?`,
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
];

/** "Six of the eight have improved sufficiently": only summaries speak so. */
const IMPROVED = /\b(?:improved? (?:\w+ )?(?:sufficiently|enough)|sufficient(?:ly)? improve)/i;

/** How many weaknesses have a verdict, as a summary says. */
export interface Count {
  verdict: Verdict;
  /** Null stands for all there are. */
  count: number | null;
  /** Of how many, where it says so. */
  of: number | null;
  /** The sentence, as printed. */
  text: string;
}

/** Whether a count is that of `verdicts`, one for each weakness. */
export function isCountOf(verdicts: readonly (Verdict | null)[], { verdict, count, of }: Count) {
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
  const [, total, some] = OF_ALL.exec(clause) ?? [];
  if (some) return { verdict: verdictOf(clause), count: numberOf(some), of: numberOf(total) };
  for (const { pattern, all = false, none = false } of QUANTITIES) {
    const [found, first, second] = pattern.exec(clause) ?? [];
    if (found === undefined) continue;
    if (none) return { verdict: 'sufficient', count: 0, of: numberOf(first) };
    const verdict = verdictOf(clause);
    // "Not in all", "not all have": how many, nobody can tell.
    const partly = verdict === 'not-sufficient' && !/\binsufficient\b/i.test(clause);
    if (all && (partly || /\bnot (?:yet )?(?:all|each|every|both)\b/i.test(clause))) return null;
    if (all) return { verdict, count: numberOf(first), of: numberOf(first) };
    return { verdict, count: numberOf(first), of: numberOf(second) };
  }
  return null;
}
