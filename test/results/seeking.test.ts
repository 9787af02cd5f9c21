import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LetterRecord, recordSchema } from '../../src/index.js';
import { Seeker } from '../../src/pages/review/seeking.js';
import { startSearch } from '../../src/search/index.js';
import { queryOf } from '../../src/search/query.js';
import { textOf } from '../../src/similarity/likeness.js';
import { vocabulary } from '../../src/write/review/vocabulary.js';

// The search of the review page takes words as `arealetter search` does.
const records = ['wrenshire-2018-letter', 'wrenshire-2024-report', 'wrenshire-2019-statement'].map(
  (name): LetterRecord =>
    recordSchema.parse(
      JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8')),
    ),
);
const seeker = new Seeker(JSON.parse(JSON.stringify(vocabulary())));
const texts = records.flatMap(({ findings }) =>
  findings.map((finding) =>
    [textOf(finding), ...finding.details.map(({ text }) => text)].join(' '),
  ),
);

/** The texts that the command finds, with its marks. */
function foundByCommand(words: string): Map<string, string[]> {
  const search = startSearch(queryOf([words]), {}, 1000);
  for (const record of records) search.add(record);
  const hits = search
    .found()
    .hits.map(({ text, marks }) => [
      text,
      marks.map(({ start, end }) => text.slice(start, end)).sort(),
    ]);
  return new Map(hits as [string, string[]][]);
}

function foundOnPage(words: string): Map<string, string[]> {
  const units = seeker.unitsOf(words);
  const hits = texts.flatMap((text) => {
    const marks = seeker.marksIn(seeker.index(text), units);
    return marks ? [[text, marks.map(({ start, end }) => text.slice(start, end)).sort()]] : [];
  });
  return new Map(hits as [string, string[]][]);
}

describe('the search of the page finds what the command finds', () => {
  it.each([
    'waiting times ',
    'EHC plans ',
    'ehcp ',
    '"education, health and care plan"',
    '“joint commissioning”',
    'children’s ',
    'speech and language ',
    'SALT ',
    'co-production ',
    'community ',
    'autism pathway ',
    'the of ',
    'no such words anywhere ',
    'send ',
  ])('%s', (words) => {
    expect(foundOnPage(words)).toEqual(foundByCommand(words));
  });

  it('in all of them together, something is found', () => {
    expect(foundOnPage('EHC plans ').size).toBeGreaterThan(3);
    expect(foundOnPage('"joint commissioning"').size).toBeGreaterThan(0);
  });

  it('of a word that is still being typed, the beginning is enough', () => {
    const [text] = texts as [string];
    const indexed = seeker.index(`${text} Neurodevelopmental`);
    expect(seeker.marksIn(indexed, seeker.unitsOf('neurodev'))).toHaveLength(1);
    expect(seeker.marksIn(indexed, seeker.unitsOf('neurodev '))).toBeNull();
  });
});
