import type { LetterRecord } from '../../record/schema.js';
import type { Rule } from '../rule.js';
import { countWords, findingTexts, headingTexts, passageTexts } from '../texts.js';

// What the count cannot tell from the record alone: the words of dates, labels (“Inspection dates:”,
// “cc”) and salutations; roles and bodies that the record gives in full. Over 80 letters and reports
// it was -6 to 17 words.
const FEWEST = -15;
const MOST = 30;
const SENTENCES = 25;

/** The words that stand in a record are those that its coverage says were placed. */
export const recount: Rule = {
  name: 'recount',
  demands:
    'The words in findings, passages, headings, title and people are about as many as coverage.placed says.',
  level: 'error',
  *check(record) {
    const counted = countIn(record);
    const rest = record.coverage.placed - counted;
    const most = mostOf(record);
    if (rest >= FEWEST && rest <= most) return;
    const what = rest > 0 ? 'something is missing' : 'there is more than the document has';
    const message = `${record.coverage.placed} words were placed, but about ${counted} stand in the record: ${what}`;
    yield { path: ['coverage', 'placed'], message };
  },
};

/**
 * A statement can print its weaknesses and the heads of its tables many times over. Of each weakness a
 * revisit letter has a sentence that leads in and one with the verdict, which are in no text.
 */
function mostOf({ kind, findings }: LetterRecord): number {
  if (kind === 'statement-of-action') return Number.POSITIVE_INFINITY;
  return kind === 'area-send-revisit' ? MOST + SENTENCES * findings.length : MOST;
}

function countIn(record: LetterRecord): number {
  const texts = [...findingTexts(record), ...passageTexts(record)].map(({ text }) => text);
  const headings = new Set([...headingTexts(record)].map(({ text }) => text));
  const people = record.people.flatMap((person) => [
    person.name,
    person.postNominals,
    person.role,
    person.organisation,
  ]);
  return [record.title, ...texts, ...headings, ...people].reduce(
    (sum, text) => sum + countWords(text),
    0,
  );
}
