import type { Place } from '../read/tree.js';
import type { LetterRecord, Warning } from '../record/schema.js';
import { warningsAbout } from '../record/warnings.js';
import { textOf } from '../similarity/likeness.js';
import { type Squeezed, squeeze } from './squeeze.js';

/** What kind of text a quotation was found in. */
export const TEXT_KINDS = [
  'finding',
  'passage',
  'outcome',
  'heading',
  'title',
  'unplaced',
] as const;

/** A text of a document that a quotation can stand in. */
export interface DocumentText {
  squeezed: Squeezed;
  /** Which document, counted from 0 in the order of the result. */
  document: number;
  kind: (typeof TEXT_KINDS)[number];
  /** A finding’s id; null of other texts. */
  id: string | null;
  heading: string | null;
  at: Place | null;
  /** What is uncertain of the finding; none of other texts. */
  warnings: readonly Warning[];
}

/** All texts of a record, findings first: each with its points, then its details. */
export function textsOf(record: LetterRecord, document: number): DocumentText[] {
  const { findings, passages, outcome, title, coverage } = record;
  const texts: DocumentText[] = [];
  const add = (text: string | null, about: Pick<DocumentText, 'kind'> & Partial<DocumentText>) => {
    if (text)
      texts.push({
        id: null,
        heading: null,
        at: null,
        warnings: [],
        ...about,
        document,
        squeezed: squeeze(text),
      });
  };
  for (const finding of findings) {
    const { id, heading, at, details, responsible } = finding;
    const warnings = warningsAbout(record, finding);
    const about = { kind: 'finding', id, heading, at, warnings } as const;
    add(textOf(finding), about);
    for (const text of [...details.map((detail) => detail.text), ...responsible]) add(text, about);
  }
  for (const { text, heading, at } of passages) add(text, { kind: 'passage', heading, at });
  // The paragraphs of the outcome are passages as well, unless a box holds them.
  const isPassage =
    outcome.text !== null && passages.some(({ text }) => outcome.text?.includes(text));
  if (!isPassage) add(outcome.text, { kind: 'outcome' });
  const headings = new Set([...findings, ...passages].map(({ heading }) => heading));
  for (const heading of headings) add(heading, { kind: 'heading', heading });
  add(title, { kind: 'title' });
  for (const { text, at } of coverage.unplaced) add(text, { kind: 'unplaced', at });
  return texts;
}
