import type { LetterRecord } from '../record/schema.js';
import type { Path } from './rule.js';

/** A text that a record quotes from its document, and where it is in the record. */
export interface RecordText {
  path: Path;
  text: string;
}

/** The texts of a record's findings, without their headings. */
export function* findingTexts({ findings }: LetterRecord): Generator<RecordText> {
  for (const [index, { text, points, responsible, details }] of findings.entries()) {
    const path = ['findings', index];
    yield { path: [...path, 'text'], text };
    for (const [at, point] of points.entries())
      yield { path: [...path, 'points', at], text: point };
    for (const [at, body] of responsible.entries())
      yield { path: [...path, 'responsible', at], text: body };
    for (const [at, detail] of details.entries())
      yield { path: [...path, 'details', at, 'text'], text: detail.text };
  }
}

/** The texts of a record's passages. */
export function* passageTexts({ passages }: LetterRecord): Generator<RecordText> {
  for (const [index, { text }] of passages.entries())
    yield { path: ['passages', index, 'text'], text };
}

/** The headings of findings, passages and details, each as often as the record has it. */
export function* headingTexts({ findings, passages }: LetterRecord): Generator<RecordText> {
  for (const [index, { heading, details }] of findings.entries()) {
    if (heading !== null) yield { path: ['findings', index, 'heading'], text: heading };
    for (const [at, detail] of details.entries())
      yield { path: ['findings', index, 'details', at, 'heading'], text: detail.heading };
  }
  for (const [index, { heading }] of passages.entries())
    if (heading !== null) yield { path: ['passages', index, 'heading'], text: heading };
}

/** What a record quotes without saying where it is printed: titles, people, bodies, headings. */
export function* textsWithoutPlace(record: LetterRecord): Generator<RecordText> {
  const { title, dates, people, outcome, responsibleBodies } = record;
  if (title !== null) yield { path: ['title'], text: title };
  if (outcome.nextInspection) {
    yield { path: ['outcome', 'nextInspection'], text: outcome.nextInspection };
  }
  for (const [index, { text }] of dates.previous.entries()) {
    yield { path: ['dates', 'previous', index, 'text'], text };
  }
  for (const [index, { name, postNominals, role }] of people.entries()) {
    for (const [key, text] of Object.entries({ name, postNominals, role })) {
      if (text !== null) yield { path: ['people', index, key], text };
    }
  }
  for (const [index, text] of responsibleBodies.entries()) {
    yield { path: ['responsibleBodies', index], text };
  }
  for (const heading of headingTexts(record)) {
    if (!/^Footnote \S+$/.test(heading.text)) yield heading;
  }
}

/** All texts that a record quotes, its title and outcome among them. */
export function* allTexts(record: LetterRecord): Generator<RecordText> {
  const { title, outcome } = record;
  if (title !== null) yield { path: ['title'], text: title };
  if (outcome.text) yield { path: ['outcome', 'text'], text: outcome.text };
  yield* findingTexts(record);
  yield* passageTexts(record);
  yield* headingTexts(record);
}

/** Counts the words of a text: its pieces between white space. */
export function countWords(text: string | null): number {
  const words = text?.trim() ?? '';
  return words === '' ? 0 : words.split(/\s+/).length;
}

/** The beginning of a text, for messages. */
export function beginningOf(text: string, letters = 60): string {
  if (text.length <= letters) return `“${text}”`;
  const cut = text.slice(0, letters);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), letters / 2)).trimEnd()} …”`;
}
