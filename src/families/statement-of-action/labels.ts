import { startsLower } from '../../read/prose.js';
import { type AnsweredType, answeredIn } from './answered.js';
import { saidIn } from './said.js';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** What is numbered: "Area of significant weakness", "Priority action", "Theme" … */
const NAMES = [
  '(?:key |priority |improvement |action )?(?:areas?|themes?|strands?|workstreams?)(?: (?:of|for|requiring) (?:significant |urgent )?(?:concern|weakness|improvement|development|focus|action|priority actions?))?',
  'significant (?:area of )?(?:weakness|concern)',
  'weakness|concern|recommendation',
  '(?:improvement |strategic |SEND |key )?priority(?: (?:action )?area| action| for improvement)?',
  '(?:improvement|focus|action) (?:area|plan)',
  'WSOA (?:area|priority|objective)',
  'APA|PA|AFI',
];
const NUMBER = `\\(?(\\d{1,2}|${NUMBERS.join('|')}|[ivx]{1,4}|[A-H])\\b(?!\\.\\d)\\)?`;
const LABELLED = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d+)?[.)]?\\s+)?(?:${NAMES.join('|')})\\s*(?:no\\.?|number|#)?\\s*${NUMBER}\\s*([:.)–—-]*)\\s*(.*)$`,
  'i',
);
/** "Area for improvement: Leaders should …", without a number. */
const UNNUMBERED =
  /^(?:areas? (?:of|for) (?:significant )?(?:concern|weakness|improvement|priority action)|significant weakness|priority action)\s*[:–—]\s*(\S.{11,})$/i;

/** A heading such as "Area of significant concern 2" or "Priority 1: …". */
export interface WeaknessLabel {
  number: number | null;
  /** What stands after the label; empty where the weakness is named below it. */
  title: string;
  /** What the label calls it; null where it says "Priority" or "Theme" alone. */
  type: AnsweredType | null;
}

/** The label that a line is, or begins with; null for any other line. */
export function weaknessLabel(words: string): WeaknessLabel | null {
  if (words.length > 600) return null;
  // "Area for priority action 1 (APA1)"
  const line = words.replace(/\s*\((?:A?PA|AFI|AI)\s?\d{1,2}\)$/i, '');
  const [, number, mark = '', title = ''] = LABELLED.exec(line) ?? [];
  if (number === undefined) return unnumbered(words);
  // "Weakness 2 was the hardest", "Priority 1 and 2": sentences, not labels.
  if (mark === '' && (startsLower(title) || /^[,;&(]/.test(title))) return null;
  const label = line.slice(0, line.length - title.length);
  return { number: numberOf(number), title, type: answeredIn(label) };
}

function unnumbered(words: string): WeaknessLabel | null {
  const said = saidIn(words);
  if (said) return { number: null, title: said, type: null };
  const [, title] = UNNUMBERED.exec(words) ?? [];
  if (title === undefined) return null;
  return { number: null, title, type: answeredIn(words.slice(0, -title.length)) };
}

function numberOf(words: string): number | null {
  if (/^\d/.test(words)) return Number(words);
  const named = NUMBERS.indexOf(words.toLowerCase());
  if (named >= 0) return named + 1;
  if (/^[A-H]$/i.test(words) && !/^I$/i.test(words)) return words.toUpperCase().charCodeAt(0) - 64;
  const roman = ROMAN.indexOf(words.toLowerCase());
  return roman < 0 ? null : roman + 1;
}

/** Whether a head or label says that what stands under it are the bodies responsible. */
export function namesResponsible(heading: string): boolean {
  return /^responsible (?:bod(?:y|ies)(?:\/bodies|\(ies\))?|organisations?|partners?)$/i.test(
    heading,
  );
}
