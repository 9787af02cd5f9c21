import type { Finding } from '../../record/schema.js';

export type Verdict = NonNullable<Finding['judgement']>;

/** Words that say whether progress is sufficient. */
export const PROGRESS =
  /\b(?:(?:in)?sufficient|enough|(?:in)?adequate|too little) (?:\w+ )?progress\b|\bprogress\b.{0,140}\b(?:is|was|been|remains?) (?:not )?(?:yet )?(?:(?:in)?sufficient|(?:in)?adequate)\b/i;
const NEGATED =
  /\b(?:insufficient|inadequate|too little|cannot|not|no|none|neither|any|yet to|failed to|a lack of)\b|n[’']t\b/i;

/** Whether a text on progress calls it sufficient: "…, not least in schools" negates nothing. */
export function verdictOf(words: string): Verdict {
  const found = PROGRESS.exec(words);
  const end = found ? found.index + found[0].length : words.length;
  const [after = ''] = /^[^,;]{0,25}/.exec(words.slice(end)) ?? [];
  // An aside between commas does not count, nor does a clause before the one that holds the progress.
  const before = words.slice(0, end).replace(/,\s(?:[\p{L}’']+\s?){1,3},\s/giu, ' ');
  const clause = before.slice(before.slice(0, -20).lastIndexOf(', ') + 1);
  const said = (clause + after).replace(/\b(?:not only|no longer|no doubt|no question)\b/gi, '');
  return NEGATED.test(said) ? 'not-sufficient' : 'sufficient';
}

/** The sentences of a text. */
export function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?][”’"')]?)\s+(?=[\p{Lu}‘“"'(])/u);
}
