import { listMark } from '../../read/marks.js';
import { typeHas } from '../../record/finding-types.js';
import type { LetterRecord } from '../../record/schema.js';
import { documentOf } from '../printed.js';
import type { Complaint, Path, Rule } from '../rule.js';
import { isWithin, type SourceBlock, type SourceDocument } from '../source.js';
import { beginningOf, countWords, findingTexts, headingTexts, passageTexts } from '../texts.js';
import { Words, wordsOf } from '../words.js';

/** Nothing that the document says is missing from the record. */
export const completeness: Rule = {
  name: 'completeness',
  demands:
    'With --source: every word of the document is in the record, or counted as furniture; none is left out.',
  level: 'error',
  *check(record, evidence) {
    const document = documentOf(record, evidence);
    if (document === null) return;
    yield* wordsInAll(record, document);
    const texts = textsOf(record);
    const quoted = new Words(texts);
    const known = wordsOf([...peopleOf(record), ...weaknessesOf(record), FIXED].join(' '));
    for (const [index, block] of document.blocks.entries()) {
      const words = withoutMark(block.text);
      if (block.boilerplate || quoted.holdsLoosely(words) || isMadeOf(texts, words)) continue;
      if (isAccounted(block, record, known)) continue;
      const message = `the record does not have these words of the document: ${beginningOf(block.text)}`;
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

/** What a record quotes, longest first: a short text can be the beginning of a longer one. */
function textsOf(record: LetterRecord): string[] {
  const { title, dates } = record;
  const quoted = [...findingTexts(record), ...passageTexts(record), ...headingTexts(record)];
  const verdicts = record.findings.flatMap(({ verdict }) => verdict ?? []);
  const others = [...quoted, ...dates.previous, ...verdicts];
  const all = [title ?? '', ...others.map(({ text }) => text)];
  return all.filter((text) => text !== '').sort((one, other) => other.length - one.length);
}

function peopleOf({ people }: LetterRecord): string[] {
  return people.flatMap(({ name, postNominals, role, organisation }) =>
    [name, postNominals, role, organisation].filter((words) => words !== null),
  );
}

/** A statement repeats its weaknesses above their actions, sometimes in other words. */
function weaknessesOf({ kind, findings }: LetterRecord): string[] {
  if (kind !== 'statement-of-action') return [];
  const weaknesses = findings.filter(({ type }) => !typeHas(type, 'parent'));
  return ['area', 'significant', 'weakness', ...weaknesses.map(({ text }) => text)];
}

/** A block without its list mark: some keep theirs until a family removes it. */
function withoutMark(text: string): string {
  return text.slice(listMark(text)?.mark.length ?? 0).trim();
}

/** Whether a block is made of whole texts, one after another: families split some at a heading. */
function isMadeOf(texts: readonly string[], block: string): boolean {
  let rest = block;
  for (let before = ''; rest !== before && rest !== ''; ) {
    before = rest;
    const start = texts.find((text) => `${before} `.startsWith(`${text} `));
    if (start !== undefined) rest = before.slice(start.length).trim();
  }
  return rest === '';
}

/** The words of dates and their labels, which the record has in a form of its own. */
const FIXED =
  'inspection inspections previous last date dates of to and cc january february march april may june july august september october november december';

/**
 * Whether the record has the words of a block that it does not quote as a whole: the block names people,
 * gives dates, or repeats something.
 */
function isAccounted(block: SourceBlock, record: LetterRecord, known: Set<string>): boolean {
  const { kind, findings, passages } = record;
  const around = findings.filter(({ at }) => isWithin(block.at, at));
  // In a revisit letter, the sentence before a weakness and the one with its verdict become fields.
  const becomesField = /\b(?:in)?sufficient progress\b|:$/.test(block.text);
  if (around.some(({ responsible }) => namesThem(block.text, responsible))) return true;
  if (around.length > 0) {
    // A weakness of a statement has the place where it is repeated, too.
    const again = around.some(({ type }) => !typeHas(type, 'parent'));
    if (kind === 'area-send-revisit') return becomesField;
    if (kind !== 'statement-of-action' || !again) return false;
  }
  const beside = passages.filter(({ at }) => isWithin(block.at, at));
  const here = wordsOf(beside.map(({ text }) => text).join(' '));
  const words = [...wordsOf(block.text)];
  const unknown = words.filter(
    (word) => !known.has(word) && !here.has(word) && !/^\d+$/.test(word),
  );
  return unknown.length < FEW || unknown.length < words.length / 2;
}

/** "Responsible bodies: …": the label before the bodies that a finding holds responsible. */
function namesThem(words: string, responsible: readonly string[]): boolean {
  const named = responsible.find((body) => body !== '' && words.endsWith(body));
  return named !== undefined && countWords(words.slice(0, -named.length)) < FEW;
}

/** Fewer unknown words than these do not count. */
const FEW = 4;

/** The finding that a block would come before; else all findings. */
function placeFor(index: number, { findings }: LetterRecord, document: SourceDocument): Path {
  const next = findings.findIndex(({ at }) => {
    const first = document.blocks.findIndex((block) => isWithin(block.at, at));
    return first > index;
  });
  const around = findings.findIndex(({ at }) => isWithin(document.blocks[index]?.at ?? at, at));
  const place = around < 0 ? next : around;
  return place < 0 ? ['findings'] : ['findings', place];
}
