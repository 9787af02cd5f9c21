import { KIND_TABLE } from '../../record/kinds.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Rule } from '../rule.js';
import { countWords, findingTexts, headingTexts, passageTexts } from '../texts.js';

// The words that a count of the record misses (dates, labels such as “Inspection dates:”, salutations) or
// adds (roles and bodies that the record gives in full). In 80 letters and reports they were -6 to 17.
const FEWEST = -15;
const MOST = 30;
const SENTENCES = 25;

/** The words in a record are as many as its coverage says were placed. */
export const recount: Rule = {
  name: 'recount',
  demands:
    'Findings, passages, headings, title and people have about as many words as coverage.placed says.',
  level: 'error',
  *check(record) {
    const counted = countIn(record);
    const rest = record.coverage.placed - counted;
    const most = mostOf(record);
    if (rest >= FEWEST && rest <= most) return;
    const what = rest > 0 ? 'something is missing' : 'that is more than the document has';
    const message = `${record.coverage.placed} words were placed, but the record has about ${counted}: ${what}`;
    yield { path: ['coverage', 'placed'], message };
  },
};

/**
 * A statement can repeat its weaknesses and the heads of its tables any number of times. A revisit letter or
 * monitoring inspection has two sentences for each weakness, before it and with its verdict, that no text quotes.
 */
function mostOf({ kind, findings }: LetterRecord): number {
  if (kind === 'statement-of-action') return Number.POSITIVE_INFINITY;
  const hasVerdicts = KIND_TABLE[kind].verdicts.length > 0;
  return hasVerdicts ? MOST + SENTENCES * findings.length : MOST;
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
