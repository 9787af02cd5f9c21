import { startsLower } from '../../read/prose.js';
import { isConditional, isOfOneAspect, isOfThePast, isReported } from '../shared/no-verdict.js';

export type Verdict = 'effective' | 'not-effective';

/** Words that say whether what was done is effective: Ofsted's two outcomes speak of action and steps. */
const ACTION =
  /\b(?:in)?effective (?:\w+ )?(?:action|steps)\b|\breasonable (?:\w+ )?steps\b|\bact(?:ed|ing) (?:\w+ )?(?:in)?effectively\b|\b(?:action|actions|steps)\b[^.;]{0,120}\b(?:is|are|was|were|been|proved?|remains?) (?:not )?(?:yet )?(?:(?:fully|wholly|sufficiently) )?(?:in)?effective\b/i;
const NEGATED =
  /\b(?:ineffective|insufficient|cannot|not|no|none|neither|yet to|failed to|fails to|a lack of|too little)\b|n[’']t\b/i;
/** What the verdict is on: the area for priority action at hand, in whatever words. */
const AT_HAND =
  /\b(?:this|that|these|here)\b(?:.{0,60}\b(?:areas?|actions?|priorit(?:y|ies)|concerns?|weakness(?:es)?|issues?|respect))?/i;
const BEGINS =
  /^(?:(?:Overall|Therefore|However|As a result|Consequently),? )?(?:(?:Not enough|In)?effective action\b|(?:The )?(?:local )?(?:area )?(?:leaders|partners|partnership)\b.{0,40}\b(?:has|have)\b|(?:No|Too little) effective action|Reasonable steps|(?:The )?(?:action|actions|steps)\b)/i;
const LABELLED =
  /^(?:(?:Judgement|Verdict|Outcome|Progress|Inspectors[’'] (?:judgement|view)|Effective action(?: taken)?\??)\s*[:–—-]\s*)?(not (?:yet )?effective(?: action)?|ineffective(?: action)?|effective(?: action)?|yes|no|taken|not taken)(?: taken)?\.?$/i;
/** The letter's outcome speaks of them all. */
const OF_ALL =
  /\b(?:all|both|each|every|any|none|neither|two|three|four|five|six|seven|eight|\d+)\b.{0,40}\bareas?\b|\bareas for priority action\b/i;

/** "… in one of the two areas": it speaks of some of them, and of the others by saying nothing. */
const OF_SOME =
  /\b(?:one|two|three|four|five|six|seven|some|most|many|only|\d) (?:of|out of) (?:the |these |those |its |their )?(?:\w+ )?(?:areas?|priorit(?:y|ies)|actions?)\b|\bin (?:some|most|many|certain|other) (?:of the )?(?:areas?|respects)\b/i;

// Letters: no verdict is longer.
const LONGEST = 320;

/** The verdict that a sentence gives on the area for priority action at hand; null for any other. */
export function verdictIn(sentence: string): Verdict | null {
  if (sentence.length > LONGEST || startsLower(sentence)) return null;
  const [, label] = LABELLED.exec(sentence) ?? [];
  if (label) return /^(?:not|in|no$)/i.test(label) ? 'not-effective' : 'effective';
  if (!ACTION.test(sentence) || sentencesOf(sentence).length > 1) return null;
  if (isConditional(sentence) || isOfThePast(sentence) || isReported(sentence)) return null;
  if (isOfOneAspect(sentence) || OF_ALL.test(sentence) || asks(sentence)) return null;
  return AT_HAND.test(sentence) || BEGINS.test(sentence) ? verdictOf(sentence) : null;
}

/** The sentences within a text that give a verdict on the area for priority action at hand. */
export function verdictsWithin(paragraph: string): { text: string; verdict: Verdict }[] {
  return sentencesOf(paragraph).flatMap((sentence) => {
    const verdict = AT_HAND.test(sentence) ? verdictIn(sentence) : null;
    return verdict === null ? [] : [{ text: sentence, verdict }];
  });
}

/** The outcome that a sentence gives on all the areas for priority action; null for any other. */
export function outcomeIn(sentence: string): Verdict | null {
  const speaks = /\bpartnership\b|\bleaders\b|\barea\b/i.test(sentence) && ACTION.test(sentence);
  if (!speaks || OF_SOME.test(sentence)) return null;
  if (isConditional(sentence) || isReported(sentence) || asks(sentence)) return null;
  return OF_ALL.test(sentence) || /\beffective action\b/i.test(sentence)
    ? verdictOf(sentence)
    : null;
}

/** What is to be done, not what was. */
function asks(sentence: string): boolean {
  return /\b(?:should|must|needs? to|will|would|could|(?:asked|required|expected|plans?) to)\b/i.test(
    sentence,
  );
}

function verdictOf(sentence: string): Verdict {
  const found = ACTION.exec(sentence);
  const end = found ? found.index + found[0].length : sentence.length;
  const before = sentence.slice(0, end).replace(/,\s(?:[\p{L}’']+\s?){1,3},\s/giu, ' ');
  const clause = before.slice(before.slice(0, -20).lastIndexOf(', ') + 1);
  const [after = ''] = /^[^,;]{0,25}/.exec(sentence.slice(end)) ?? [];
  return NEGATED.test((clause + after).replace(/\b(?:not only|no longer|no doubt)\b/gi, ''))
    ? 'not-effective'
    : 'effective';
}

/** The sentences of a text. */
export function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?][”’"')]?)\s+(?=[\p{Lu}‘“"'(])/u);
}
