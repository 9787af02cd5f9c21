import { sentencesOf } from './progress-words.js';

const THEN = '(?:initial|original|first|previous|earlier|20\\d\\d)';
const LEAD = new RegExp(
  `\\b(?:${THEN}|last|WSOA|statement of action)\\b.{0,160}\\b(?:found|identified|raised|highlighted|noted|judged|reported|concluded|weakness)`,
  'i',
);

/** "The area of significant weakness was:" */
const NAMED_WEAKNESS =
  /^(?:The )?(?:area of )?(?:significant )?(?:weakness|concern)(?: (?:was|is|identified|found)\b.{0,60})?:$/i;

/** "The initial inspection found that:", "At the initial inspection, inspectors identified:" */
export function isLead(words: string): boolean {
  return (
    /[:…]$/.test(words) &&
    words.length < 250 &&
    sentencesOf(words).length === 1 &&
    !/^Since\b/i.test(words) &&
    (LEAD.test(words) || NAMED_WEAKNESS.test(words))
  );
}

const FOUND = new RegExp(
  `\\b(?:${THEN} (?:\\w+ )?inspection|(?:in|at|during) (?:the )?(?:${THEN} |\\w+ 20\\d\\d))\\b.{0,80}\\b(?:found|identified|raised|highlighted|noted|reported|concluded|judged|there w(?:as|ere))\\b`,
  'i',
);

/** "At the initial inspection, inspectors found that …": the weakness in a sentence. */
export function tellsWeakness(words: string): boolean {
  return FOUND.test(words);
}

/** Whether a paragraph is, or leads into, what the first inspection found. */
export function opensWeakness(words: string): boolean {
  return isLead(words) || tellsWeakness(words);
}

const NUMBERED = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';

const ORDINAL = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last)';

/** "Weakness 1", "Area of significant weakness 2:", "The third area" alone: a number in words, at the start of a text. */
export const LABEL = new RegExp(
  `^(?:(?:area of )?(?:significant )?(?:weakness|concern)|area|priority)\\s+${NUMBERED}\\b\\s*[:.–-]?\\s*|^(?:the )?${ORDINAL} (?:(?:area of )?(?:significant )?(?:weakness|concern)|area|priority)[:.]?$`,
  'i',
);

const OF_ALL = new RegExp(
  `\\b(?!one of\\b)${NUMBERED} (?:\\w+ ){0,4}weakness(?:es)?\\b|\\beach of the (?:\\w+ ){0,3}weaknesses\\b|\\bweakness(?:es)? in ${NUMBERED} (?:\\w+ ){0,3}(?:areas|aspects|respects)\\b`,
  'i',
);

/** "The initial inspection identified three areas of significant weakness. …" */
export function speaksOfAll(words: string): boolean {
  return OF_ALL.test(words);
}
