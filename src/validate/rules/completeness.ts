import { listMark } from '../../read/marks.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Complaint, Path, Rule } from '../rule.js';
import { isWithin, type SourceBlock, type SourceDocument } from '../source.js';
import { allTexts, beginningOf, countWords } from '../texts.js';
import { Words, wordsOf } from '../words.js';
import { documentOf } from './grounding.js';

/** Nothing that the document says has got lost on the way into the record, or since. */
export const completeness: Rule = {
  name: 'completeness',
  demands:
    'With --source: every word of the document is in the record, or counted as furniture; none is left out.',
  level: 'error',
  *check(record, evidence) {
    const document = documentOf(record, evidence);
    if (document === null) return;
    yield* wordsInAll(record, document);
    const quoted = new Words(textsOf(record));
    const known = wordsOf([...peopleOf(record), ...weaknessesOf(record), FIXED].join(' '));
    for (const [index, block] of document.blocks.entries()) {
      if (block.boilerplate || quoted.holdsPieces(withoutMark(block.text))) continue;
      if (isAccounted(block, record, known)) continue;
      const message = `these words of the document are not in the record: ${beginningOf(block.text)}`;
      yield { path: placeFor(index, record, document), message };
    }
  },
};

function* wordsInAll({ coverage }: LetterRecord, document: SourceDocument): Generator<Complaint> {
  const all = [...document.blocks, ...document.furniture];
  const words = all.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words === coverage.words) return;
  const message = `the document has ${words} words, not ${coverage.words}`;
  yield { path: ['coverage', 'words'], message };
}

function textsOf(record: LetterRecord): string[] {
  const quoted = [...allTexts(record)].map(({ text }) => text);
  return [...quoted, ...record.dates.previous.map(({ text }) => text)];
}

function peopleOf({ people }: LetterRecord): string[] {
  return people.flatMap(({ name, postNominals, role, organisation }) =>
    [name, postNominals, role, organisation].filter((words) => words !== null),
  );
}

/** A statement prints its weaknesses again over its actions, now and then in other words. */
function weaknessesOf({ kind, findings }: LetterRecord): string[] {
  if (kind !== 'statement-of-action') return [];
  const weaknesses = findings.filter(({ type }) => type === 'significant-weakness');
  return ['area', 'significant', 'weakness', ...weaknesses.map(({ text }) => text)];
}

/** Some marks of a list stay until a family takes them off. */
function withoutMark(text: string): string {
  return text.slice(listMark(text)?.mark.length ?? 0).trim();
}

/** What dates and their labels are made of: the record holds them in a form of its own. */
const FIXED =
  'inspection inspections previous last date dates of to and cc january february march april may june july august september october november december';

/**
 * Whether the words of a block that is nowhere quoted whole stand in the record all the same: it names
 * people, gives dates, or is printed once more.
 */
function isAccounted(block: SourceBlock, record: LetterRecord, known: Set<string>): boolean {
  const { kind, findings, passages } = record;
  const around = findings.filter(({ at }) => isWithin(block.at, at));
  // Of a weakness in a revisit letter, the sentence that leads in and the verdict’s become fields.
  const becomesField = /\b(?:in)?sufficient progress\b|:$/.test(block.text);
  if (around.length > 0) {
    return kind === 'statement-of-action' || (kind === 'area-send-revisit' && becomesField);
  }
  const beside = passages.filter(({ at }) => isWithin(block.at, at));
  const here = wordsOf(beside.map(({ text }) => text).join(' '));
  const words = [...wordsOf(block.text)];
  const unknown = words.filter(
    (word) => !known.has(word) && !here.has(word) && !/^\d+$/.test(word),
  );
  return unknown.length < FEW || unknown.length < words.length / 2;
}

const FEW = 4;

/** The finding before which a block would stand; else all findings. */
function placeFor(index: number, { findings }: LetterRecord, document: SourceDocument): Path {
  const next = findings.findIndex(({ at }) => {
    const first = document.blocks.findIndex((block) => isWithin(block.at, at));
    return first > index;
  });
  const around = findings.findIndex(({ at }) => isWithin(document.blocks[index]?.at ?? at, at));
  const place = around < 0 ? next : around;
  return place < 0 ? ['findings'] : ['findings', place];
}
