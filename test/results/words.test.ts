import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent, recordOf } from '../../src/extract.js';
import { verdictIn as actionVerdictIn } from '../../src/families/area-send-monitoring/effective.js';
import { verdictIn } from '../../src/families/area-send-revisit/verdicts.js';
import type { LineUse } from '../../src/families/shared/draft/coverage.js';
import type { LetterRecord } from '../../src/index.js';
import { leaves, text } from '../../src/read/tree.js';
import { corpus, everyFourth } from '../support/corpus.js';

// Words are conserved: counted in what the reader read, and in the record.

const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
const samples = readdirSync(folder)
  .filter((file) => /-.*\.(?:pdf|md|txt|html|docx)$/.test(file))
  .map((file) => folder + file);
const real = [
  'area-send-inspection',
  'area-send-report',
  'targeted-area-letter',
  'statement-of-action',
].flatMap((kind) => everyFourth(corpus(kind)));

/** Words without the punctuation and the list numbers around them. */
function words(all: readonly (string | null)[]): string[] {
  return all
    .flatMap((text) => (text ?? '').split(/\s+/))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

function count(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The texts that a record holds; a heading as often as the document prints it. */
function textsOf(
  { title, findings, passages, people }: LetterRecord,
  parts: readonly string[],
): (string | null)[] {
  const headings = new Set([...findings, ...passages].map(({ heading }) => heading));
  return [
    title,
    ...[...headings].flatMap((heading) => {
      const printed = parts.filter((part) => part === heading);
      return printed.length > 0 ? printed : [heading];
    }),
    ...findings.flatMap(({ text, points, responsible, details }) => [
      text,
      ...points,
      ...responsible,
      ...details.flatMap((detail) => [detail.heading, detail.text]),
    ]),
    ...passages.map(({ text }) => text),
    ...people.flatMap(({ name, postNominals, role, organisation }) => [
      name,
      postNominals,
      role,
      organisation,
    ]),
  ];
}

// Read from labels and dates into other fields, or printed once more as a heading or a table's head.
const READ_ELSEWHERE =
  /^(?:\d{1,4}|January|February|March|April|May|June|July|August|September|October|November|December|to|and|Inspection|Dates?|dates?|of|previous|inspections?|Not|previously|inspected|cc|Cc|CC|Strengths|Areas?|for|development|improvement|priority|actions?|The|the|full|was|on|There|a|subsequent|revisit|None|Previous|CQC)$/;
const LETTERHEAD =
  /^(?:Ofsted|Agora|Cumberland|Place|Nottingham|NG1|6HJ|Piccadilly|Gate|Store|Street|Manchester|M1|2WD|T|Textphone|\S+@\S+|www\.\S+|lasend.*|enquiries.*)$/;
const CLOSING_PAGE = /^(?:If you are not happy with|The Office for Standards in Education)/;

/** Reading is most of the work: one reading serves all tests of a document. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * What the contract has a record tell in other ways: a verdict as a judgement, a weakness that is printed
 * twice once, the number of one not at all.
 */
function toldOtherwise(kind: LetterRecord['kind'], uses: readonly LineUse[]) {
  if (kind === 'area-send-revisit') return (part: string) => verdictIn(part) !== null;
  if (kind === 'area-send-monitoring')
    return (part: string) => actionVerdictIn(part) !== null || part.startsWith('Responsible bod');
  if (kind !== 'statement-of-action') return () => false;
  const elsewhere = uses.filter(({ use }) => /^(?:fact|significant-weakness\/)/.test(use));
  const parts = new Set(elsewhere.map(({ lines }) => lines.join(' ')));
  return (part: string) => parts.has(part);
}

describe.each([...samples, ...real])('%s', (path) => {
  const document = once(async () => {
    const bytes = readFileSync(path);
    const name = basename(path);
    const { reading, lines } = await readContent(bytes, { name });
    return { tree: reading.tree, lines, record: recordOf(reading, bytes, { name }) };
  });

  it('loses no word and invents none', async () => {
    const { tree, lines, record } = await document();
    const told = toldOtherwise(record.kind, lines);
    const parts = leaves(tree).map(text);
    const closing = parts.findIndex((part) => CLOSING_PAGE.test(part));
    const body = closing < 0 ? parts : parts.slice(0, closing);
    const notes = (tree.data?.notes ?? []).map(({ text }) => text);
    const inDocument = count(words([...body.filter((part) => !told(part)), ...notes]));
    const printed = count(words([...body, ...notes]));
    const inRecord = count(words(textsOf(record, parts)));
    const lost = [...inDocument]
      .filter(([word, times]) => times > (inRecord.get(word) ?? 0))
      .map(([word]) => word)
      .filter((word) => !READ_ELSEWHERE.test(word) && !LETTERHEAD.test(word));
    const inferred = words([
      'Ofsted',
      'Care Quality Commission',
      ...record.people.map((person) => person.organisation),
      ...record.findings.map(({ heading }) => heading),
      ...record.passages.map(({ heading }) => (heading?.startsWith('Footnote ') ? heading : '')),
    ]);
    const invented = [...inRecord]
      // What a table says of a row stands at each of its actions.
      .filter(
        ([word, times]) =>
          (record.kind === 'statement-of-action' ? 1 : times) > (printed.get(word) ?? 0),
      )
      .map(([word]) => word)
      .filter((word) => !inferred.includes(word));
    expect({ lost, invented }).toEqual({ lost: [], invented: [] });
  });

  it('keeps every text verbatim', async () => {
    const { tree, record } = await document();
    const all = leaves(tree).map(text).join(' ');
    const strange = record.findings
      .flatMap(({ text, points }) => [text, ...points])
      .filter((part) => !all.includes(part));
    expect(strange).toEqual([]);
  });
});
