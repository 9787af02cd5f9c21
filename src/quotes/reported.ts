import type { Found } from './find.js';
import type { SqueezedWord } from './squeeze.js';

/** Where words of a document begin or end to be somebody else's: its own quotation marks. */
const OPENS = /(?<![\p{L}\p{N}])[‘“]/gu;
const CLOSES = /(?:’(?![\p{L}\p{N}])|”)/u;

/** Who is quoted, and that they are: without both, marks may set off a term. */
/** Those who are no inspectors. */
const OTHERS =
  /(?<!\p{L})(?:parents?|carers?|famil(?:y|ies)|mothers?|fathers?|child(?:ren)?|young (?:person|people)|pupils?|staff|professionals?|practitioners?|leaders?)(?!\p{L})/iu;

const PEOPLE =
  /(?<!\p{L})(?:parents?|carers?|famil(?:y|ies)|mothers?|fathers?|child(?:ren)?|young (?:person|people)|pupils?|staff|professionals?|practitioners?|leaders?|they|one|some|inspectors that)(?!\p{L})/iu;
const SAYING =
  /(?<!\p{L})(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing)|t(?:ell|ells|old|elling)|views?|express\p{L}*|describ\p{L}*|report(?:s|ed|ing)?|comment\p{L}*|fe(?:el|els|lt)|call(?:s|ed)?|explain\p{L}*|wr(?:ite|ites|ote))(?!\p{L})/iu;

/** How many letters before the marks say whose words they are. */
const BEFORE = 160;

/** Whether quoted words stand, wherever they are found, in what a document itself quotes of others. */
export function isReported(found: readonly Found[]): boolean {
  return found.length > 0 && found.every(standsInMarks);
}

function standsInMarks({ text, spans }: Found): boolean {
  const { words, text: all } = text.squeezed;
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return false;
  const from = (words[first.first] as SqueezedWord).from;
  const to = (words[last.end - 1] as SqueezedWord).to;
  const before = all.slice(Math.max(0, from - 2 * BEFORE), from);
  const opened = [...before.matchAll(OPENS)].at(-1)?.index;
  if (opened === undefined || CLOSES.test(before.slice(opened + 1))) return false;
  if (!CLOSES.test(all.slice(to, to + BEFORE))) return false;
  const lead = before.slice(Math.max(0, opened - BEFORE), opened);
  // One of several that stand in a row.
  return /[’”][;,.]?\s*$/u.test(lead) || (PEOPLE.test(lead) && SAYING.test(lead));
}

/** Whether the words of an article around a quotation name others than the inspectors as its speakers. */
export function namesOthers(around: string): boolean {
  return OTHERS.test(around);
}
