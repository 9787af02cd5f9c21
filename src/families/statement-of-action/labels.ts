import { startsLower } from '../../read/prose.js';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const LABELLED = new RegExp(
  `^(?:(?:key |priority |improvement )?(?:areas?|themes?|strands?|workstreams?)(?: (?:of|for) (?:significant )?(?:concern|weakness|improvement|development|focus|action))?|significant (?:area of )?(?:weakness|concern)|weakness|concern|priority(?: area)?|(?:improvement|focus|action) (?:area|plan)|WSOA (?:area|priority|objective))\\s*(?:no\\.?|number|#)?\\s*(\\d{1,2}|${NUMBERS.join('|')}|[ivx]{1,4}|[A-H])\\b(?!\\.\\d)\\s*([:.)–—-]*)\\s*(.*)$`,
  'i',
);

/** A heading such as "Area of significant concern 2" or "Priority 1: …". */
export interface WeaknessLabel {
  number: number | null;
  /** What stands after the label; empty where the weakness is named below it. */
  title: string;
}

/** The label that a line is, or begins with; null for any other line. */
export function weaknessLabel(words: string): WeaknessLabel | null {
  const [, number, mark = '', title = ''] = LABELLED.exec(words) ?? [];
  // "Weakness 2 was the hardest": a sentence, not a label.
  if (number === undefined || words.length > 400 || (mark === '' && startsLower(title)))
    return null;
  return { number: numberOf(number), title };
}

function numberOf(words: string): number | null {
  if (/^\d/.test(words)) return Number(words);
  const named = NUMBERS.indexOf(words.toLowerCase());
  if (named >= 0) return named + 1;
  if (/^[A-H]$/.test(words)) return words.charCodeAt(0) - 64;
  const roman = ROMAN.indexOf(words.toLowerCase());
  return roman < 0 ? null : roman + 1;
}
