import type { FindingType } from '../../record/schema.js';

/** What a statement or plan answers, called what it calls it. */
export type AnsweredType = Extract<
  FindingType,
  'significant-weakness' | 'priority-action' | 'area-for-improvement'
>;

/** The words for each; the first that a text holds decides. */
const WORDS: readonly (readonly [AnsweredType, RegExp])[] = [
  [
    'priority-action',
    /\b(?:areas? for (?:urgent |immediate )?priority actions?|priority actions? (?:areas?|\d)|priority actions?(?! plan)|A?PA ?\d)\b/i,
  ],
  [
    'area-for-improvement',
    /\b(?:(?:areas?|priorit(?:y|ies)) (?:for|of|requiring|in need of) improvements?|improvement (?:areas?|priorit(?:y|ies))|recommendations?|AF?I ?\d)\b/i,
  ],
  [
    'significant-weakness',
    /\b(?:weakness(?:es)?|areas? of (?:significant )?concerns?|significant concerns?|concerns? about (?:the )?following)\b/i,
  ],
];

/** The type that a label, a lead or a column's head names, or null. */
export function answeredIn(words: string): AnsweredType | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * The type of what a document answers where a heading does not say ("Priority 1", "Theme A"): its title
 * tells, else what it speaks of most.
 */
export function usuallyAnswered(title: string, texts: readonly string[]): AnsweredType {
  if (/\bpriority action plan\b/i.test(title)) return 'priority-action';
  if (/\b(?:statement of action|WSo?A|accelerated)\b/i.test(title)) return 'significant-weakness';
  let usual: AnsweredType = 'area-for-improvement';
  let most = 0;
  for (const [type, pattern] of WORDS) {
    const all = new RegExp(pattern.source, 'gi');
    const count = texts.reduce((sum, words) => sum + (words.match(all)?.length ?? 0), 0);
    if (count > most) [usual, most] = [type, count];
  }
  return usual;
}
