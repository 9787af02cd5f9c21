import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leaves } from '../src/families/parts/draft.js';
import { extract, type LetterRecord } from '../src/index.js';
import { read } from '../src/read/index.js';
import { DEFAULT_LIMITS } from '../src/read/limits.js';
import { text } from '../src/read/tree.js';
import { corpus } from './corpus.js';

// Words are conserved: counted in what the reader read, and in the record.

const folder = fileURLToPath(new URL('../samples/', import.meta.url));
const samples = readdirSync(folder)
  .filter((file) => /-(?:letter|report).*\.(?:pdf|md|txt)$/.test(file))
  .map((file) => folder + file);
const real = ['area-send-inspection', 'area-send-report'].flatMap((kind) => corpus(kind));

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

/** The texts that a record holds, headings once for each run of what stands under them. */
function textsOf({ title, findings, passages, people }: LetterRecord): (string | null)[] {
  const headings = [...findings, ...passages].map(({ heading }) => heading);
  return [
    title,
    ...new Set(headings),
    ...findings.flatMap(({ text, points, responsible }) => [text, ...points, ...responsible]),
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
  /^(?:\d{1,4}|January|February|March|April|May|June|July|August|September|October|November|December|to|and|Inspection|Dates?|dates?|of|previous|inspections?|Not|previously|inspected|cc|Cc|CC|Strengths|Areas?|for|development|improvement|priority|actions?|The|the|full|was|on|There|a|subsequent|revisit|None|Previous)$/;
const LETTERHEAD =
  /^(?:Ofsted|Agora|Cumberland|Place|Nottingham|NG1|6HJ|T|Textphone|\S+@\S+|www\.\S+|lasend.*|enquiries.*)$/;
const CLOSING_PAGE = /^(?:If you are not happy with|The Office for Standards in Education)/;

describe.each([...samples, ...real])('%s', (path) => {
  const bytes = readFileSync(path);
  const name = basename(path);

  it('loses no word and invents none', async () => {
    const { tree } = await read(bytes, name, DEFAULT_LIMITS);
    const record = await extract(bytes, { name });
    const parts = leaves(tree).map(text);
    const closing = parts.findIndex((part) => CLOSING_PAGE.test(part));
    const body = closing < 0 ? parts : parts.slice(0, closing);
    const inDocument = count(words([...body, ...(tree.data?.notes ?? []).map(({ text }) => text)]));
    const inRecord = count(words(textsOf(record)));
    const lost = [...inDocument]
      .filter(([word, times]) => times > (inRecord.get(word) ?? 0))
      .map(([word]) => word)
      .filter((word) => !READ_ELSEWHERE.test(word) && !LETTERHEAD.test(word));
    const inferred = words([
      'Ofsted',
      'Care Quality Commission',
      ...record.people.map((person) => person.organisation),
      ...record.findings.map(({ heading }) => heading),
    ]);
    const invented = [...inRecord]
      .filter(([word, times]) => times > (inDocument.get(word) ?? 0))
      .map(([word]) => word)
      .filter((word) => !inferred.includes(word));
    expect({ lost, invented }).toEqual({ lost: [], invented: [] });
  });

  it('keeps every text verbatim', async () => {
    const { tree } = await read(bytes, name, DEFAULT_LIMITS);
    const { findings } = await extract(bytes, { name });
    const all = leaves(tree).map(text).join(' ');
    const strange = findings
      .flatMap(({ text, points }) => [text, ...points])
      .filter((part) => !all.includes(part));
    expect(strange).toEqual([]);
  });
});
