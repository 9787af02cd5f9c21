import { findSpans } from '../../families/shared/dates.js';
import type { Place } from '../../read/tree.js';
import type { Finding, LetterRecord } from '../../record/schema.js';
import type { Complaint, Evidence, Path, Rule } from '../rule.js';
import { isWithin, type SourceDocument } from '../source.js';
import { beginningOf, headingTexts, type RecordText } from '../texts.js';
import { differenceIn, Words } from '../words.js';

/** Every text is the document’s own, and stands where the record says. */
export const grounding: Rule = {
  name: 'grounding',
  demands:
    'With --source: every text stands verbatim in the document, findings and passages at their places, points in their order.',
  level: 'error',
  *check(record, evidence) {
    const document = documentOf(record, evidence);
    if (document === null) return;
    const all = new Words(document.blocks.map(({ text }) => text));
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
    for (const { path, text } of anywhere(record)) {
      if (all.holds(text) || all.holdsLoosely(text)) continue;
      yield { path, message: `these words are not in the document: ${beginningOf(text)}` };
    }
    yield* outcome(record);
  },
};

/** The document, where it is the one that the record was made from. */
export function documentOf(record: LetterRecord, { source }: Evidence): SourceDocument | null {
  if (source === null || 'missing' in source) return null;
  return source.sha256 === record.source.sha256 ? source : null;
}

function wordsAt(document: SourceDocument, at: Place): Words {
  const here = document.blocks.filter((block) => isWithin(block.at, at));
  return new Words(here.map(({ text }) => text));
}

/** A passage can hold what is left of a roster's lines, and the head above them. */
function wordsAround(document: SourceDocument, at: Place): Words {
  const first = document.blocks.findIndex((block) => isWithin(block.at, at));
  const last = document.blocks.findLastIndex((block) => isWithin(block.at, at));
  const around = document.blocks.slice(Math.max(0, first - 1), last + 1);
  return new Words(around.map(({ text }) => text));
}

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
      yield { path, message: `this point stands before the one above it: ${beginningOf(text)}` };
    } else yield { path, message: missing(text, here, all) };
  }
  for (const [index, body] of responsible.entries()) {
    if (here.holdsLoosely(body)) continue;
    yield { path: [...path, 'responsible', index], message: missing(body, here, all) };
  }
  // Details stand in cells beside the finding, and have no place of their own.
  for (const [index, { text }] of details.entries()) {
    if (all.holdsLoosely(text)) continue;
    yield { path: [...path, 'details', index, 'text'], message: missing(text, here, all) };
  }
}

function missing(text: string, here: Words, all: Words): string {
  if (all.holds(text))
    return `these words stand in the document, but not here: ${beginningOf(text)}`;
  const { before, given, printed } = differenceIn(text, here);
  if (before === '') return `these words do not stand here in the document: ${beginningOf(text)}`;
  const own = printed === null ? 'goes on otherwise' : `has “${printed}”`;
  return `after “… ${before}” the record has “${given}”, the document ${own}`;
}

/** A day that a record gives, and where it gives it. */
type Day = [path: Path, day: string | null | undefined];

/** The days of a record are printed in the document. */
function* days({ dates }: LetterRecord, { blocks }: SourceDocument): Generator<Complaint> {
  const texts = [...blocks.map(({ text }) => text), blocks.map(({ text }) => text).join(' ')];
  const spans = texts.flatMap((text) => findSpans(text, dates.letter));
  const printed = new Set(spans.flatMap(({ from, to }) => [from, to]));
  const { letter, inspection, previous, statement } = dates;
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
    if (day && !printed.has(day)) yield { path, message: `no ${day} is printed in the document` };
  }
}

/** What a record quotes without a place of its own. */
function* anywhere(record: LetterRecord): Generator<RecordText> {
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

/** The outcome's text is made of paragraphs, which stand in the record. */
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
