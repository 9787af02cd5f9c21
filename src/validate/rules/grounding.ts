import type { Finding, LetterRecord } from '../../record/schema.js';
import { allWords, daysIn, documentOf, wordsAround, wordsAt } from '../printed.js';
import type { Complaint, Path, Rule } from '../rule.js';
import type { SourceDocument } from '../source.js';
import { beginningOf, textsWithoutPlace } from '../texts.js';
import { differenceIn, type Words } from '../words.js';

/** Every text is the document’s own, and is printed where the record says. */
export const grounding: Rule = {
  name: 'grounding',
  demands:
    'With --source: every text is in the document word for word, findings and passages where the record says, points in order.',
  level: 'error',
  *check(record, evidence) {
    const document = documentOf(record, evidence);
    if (document === null) return;
    const all = allWords(document);
    for (const [index, finding] of record.findings.entries()) {
      yield* findingAt(finding, ['findings', index], document, all);
    }
    for (const [index, { text, at }] of record.passages.entries()) {
      const here = wordsAt(document, at);
      if (here.holds(text) || here.holdsLoosely(text)) continue;
      if (wordsAround(document, at).holdsInPieces(text)) continue;
      yield { path: ['passages', index, 'text'], message: missing(text, here, all) };
    }
    yield* days(record, document);
    for (const { path, text } of textsWithoutPlace(record)) {
      if (all.holds(text) || all.holdsLoosely(text)) continue;
      yield { path, message: `these words are not in the document: ${beginningOf(text)}` };
    }
    yield* outcome(record);
  },
};

function* findingAt(
  { text, points, responsible, details, at }: Finding,
  path: Path,
  document: SourceDocument,
  all: Words,
): Generator<Complaint> {
  const here = wordsAt(document, at);
  let end = 0;
  const inOrder = [
    { text, path: [...path, 'text'] },
    ...points.map((point, index) => ({ text: point, path: [...path, 'points', index] })),
  ];
  for (const { text, path } of inOrder) {
    const found = here.find(text, end);
    if (found !== null) end = found;
    else if (here.holds(text)) {
      yield {
        path,
        message: `the document has this point before the one above it: ${beginningOf(text)}`,
      };
    } else yield { path, message: missing(text, here, all) };
  }
  for (const [index, body] of responsible.entries()) {
    if (here.holdsLoosely(body)) continue;
    yield { path: [...path, 'responsible', index], message: missing(body, here, all) };
  }
  // Details are printed in cells beside the finding, and have no place of their own.
  for (const [index, { text }] of details.entries()) {
    if (all.holdsLoosely(text)) continue;
    yield { path: [...path, 'details', index, 'text'], message: missing(text, here, all) };
  }
}

function missing(text: string, here: Words, all: Words): string {
  if (all.holds(text)) {
    return `these words are in the document, but not here: ${beginningOf(text)}`;
  }
  const { before, given, printed } = differenceIn(text, here);
  if (before === '') return `the document does not have these words here: ${beginningOf(text)}`;
  const own = printed === null ? 'continues differently' : `has “${printed}”`;
  return `after “… ${before}” the record has “${given}”, the document ${own}`;
}

/** A day of a record, and where it is. */
type Day = [path: Path, day: string | null | undefined];

/** Every day of a record is printed in its document. */
function* days({ dates }: LetterRecord, document: SourceDocument): Generator<Complaint> {
  const { letter, inspection, previous, statement } = dates;
  const printed = daysIn(document, letter);
  const all: Day[] = [
    [['dates', 'letter'], letter],
    [['dates', 'inspection', 'from'], inspection?.from],
    [['dates', 'inspection', 'to'], inspection?.to],
    ...previous.flatMap(({ from, to }, index): Day[] => [
      [['dates', 'previous', index, 'from'], from],
      [['dates', 'previous', index, 'to'], to],
    ]),
    [['dates', 'statement', 'required'], statement?.required],
    [['dates', 'statement', 'fitForPurpose'], statement?.fitForPurpose],
  ];
  for (const [path, day] of all) {
    if (day && !printed.has(day)) yield { path, message: `the document does not print ${day}` };
  }
}

/** The text of the outcome is made of paragraphs that the record has as findings or passages. */
function* outcome({ outcome, findings, passages }: LetterRecord): Generator<Complaint> {
  const { text } = outcome;
  if (text === null) return;
  const longestFirst = [...findings, ...passages]
    .map(({ text }) => text)
    .filter((paragraph) => text.includes(paragraph))
    .sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, paragraph) => left.replace(paragraph, ' '), text).trim();
  if (rest === '') return;
  const message = `these words are in no paragraph of the record: ${beginningOf(rest.replace(/\s+/g, ' '))}`;
  yield { path: ['outcome', 'text'], message };
}
