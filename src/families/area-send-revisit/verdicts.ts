import { startsLower } from '../../read/prose.js';
import { isConditional, isOfOneAspect, isOfThePast, isReported } from '../shared/no-verdict.js';
import { countsIn } from './counts.js';
import { PROGRESS, sentencesOf, type Verdict, verdictOf } from './progress-words.js';

/** What the verdict is on: the weakness at hand, in whatever words. */
const AT_HAND =
  /\b(?:this|that|these|those)\b.{0,60}\b(?:weakness(?:es)?|areas?|concerns?|issues?|aspects?|priorit(?:y|ies)|respect)\b/i;
/** How a verdict begins that names the weakness, or nothing at all. */
const BEGINS =
  /^(?:(?:Overall|Therefore|However|Consequently|As a result|As such|On balance),? )?(?:(?:The )?(?:local )?area(?:[’']s)?(?: leaders)?|(?:(?:The )?(?:local )?(?:area )?|Senior )?(?:leaders|partners|partnership)) (?:has|have) .{0,20}\b(?:(?:in)?sufficient|enough|adequate) progress\b|^(?:In)?sufficient progress\b|^There (?:has|have|is)\b|^It can(?:not| not)? be said\b|\bprogress, but (?:this|it) (?:is|was|has)\b/i;
/** "Progress: sufficient", "Judgement – insufficient progress": the verdict under a label. */
const LABELLED =
  /^(?:(?:Overall )?(?:progress|judgement|verdict|outcome|inspectors[’'] judgement)\s*[:–—-]\s*)?(not sufficient|insufficient|sufficient|not yet sufficient)(?: progress)?\.?$/i;

/** "Weakness (ii): the local area has …": which one a verdict is on. */
const NUMBERED =
  /^(?:The )?(?:(?:area|point) (?:of )?)?(?:(?:significant )?(?:weakness|concern|priority)|area|point) (?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\)|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*[:.–—-]\s*/i;

/** "Advice is on time, and on this aspect there has been …": not on the whole weakness. */
const ON_ASPECT = /\b(?:and|but|while) (?:on|in) this (?:aspect|point|respect)\b/i;

// Letters: no verdict on one weakness is longer.
const LONGEST = 320;

/**
 * The verdict that a sentence gives on the weakness at hand; null for any other sentence. One that
 * counts weaknesses is the letter's summary, not a verdict.
 */
export function verdictIn(printed: string): Verdict | null {
  const sentence = withoutWhich(printed);
  const [, labelled] = LABELLED.exec(sentence) ?? [];
  if (labelled) return /^sufficient/i.test(labelled) ? 'sufficient' : 'not-sufficient';
  if (sentence.length > LONGEST || !PROGRESS.test(sentence) || startsLower(sentence)) return null;
  if (sentencesOf(sentence).length > 1 || isConditional(sentence) || isOfPupils(sentence))
    return null;
  if (isOfThePast(sentence) || isReported(sentence) || isOfOneAspect(sentence)) return null;
  if (ON_ASPECT.test(sentence)) return null;
  const isVerdict = AT_HAND.test(sentence) || (!countsSeveral(sentence) && BEGINS.test(sentence));
  return isVerdict ? verdictOf(sentence) : null;
}

function withoutWhich(sentence: string): string {
  const rest = sentence.replace(NUMBERED, '');
  return rest === sentence ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The verdict with which a paragraph of several sentences ends, or null. */
export function verdictAtEnd(paragraph: string): Verdict | null {
  const all = sentencesOf(paragraph);
  const last = all.length > 1 ? (all.at(-1) ?? '') : '';
  return AT_HAND.test(last) ? verdictIn(last) : null;
}

/** A letter on one weakness sums up as it judges. */
function countsSeveral(sentence: string): boolean {
  return countsIn(sentence).some(({ of }) => of !== 1);
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

/** The sentences within a text that give a verdict on the weakness at hand. */
export function verdictsWithin(paragraph: string): { text: string; verdict: Verdict }[] {
  return sentencesOf(paragraph).flatMap((sentence) => {
    const verdict = AT_HAND.test(sentence) ? verdictIn(sentence) : null;
    return verdict === null ? [] : [{ text: sentence, verdict }];
  });
}

/** Whether a verdict's sentence goes on to say more, such as a reason or a reservation. */
export function saysMore(sentence: string): boolean {
  const end = AT_HAND.exec(sentence) ?? PROGRESS.exec(sentence);
  const rest = end ? sentence.slice(end.index + end[0].length) : '';
  return rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 3;
}
