import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LetterRecord } from '../../src/index.js';
import { checkQuotes } from '../../src/quotes/index.js';
import { read } from '../../src/read/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(here(path), 'utf8'));
const LETTER: LetterRecord = json('../../samples/wrenshire-2018-letter.json');

/** An article of one paragraph, and what is special about it. */
interface Told {
  how: string;
  article: string;
}

const quoted = async (article: string, record: LetterRecord = LETTER) => {
  const bytes = Buffer.from(`Wrenshire news.\n\n${article}\n`);
  const { tree, mediaType } = await read(bytes, 'article.txt', DEFAULT_LIMITS);
  return checkQuotes({ tree, mediaType, source: 'article.txt' }, [record]).quotations;
};

describe('words that are falsified', () => {
  it.each(json('claims/falsified.json') as Told[])('fail: $how', async ({ article }) => {
    const quotations = await quoted(article);
    expect(quotations.map(({ fails }) => fails)).toContain(true);
    expect(quotations[0]?.attribution.to).toBe('inspectors');
  });
});

describe('words that are sound, or not the inspectors’', () => {
  it.each(json('claims/sound.json') as Told[])('pass: $how', async ({ article }) => {
    const quotations = await quoted(article);
    expect(quotations).not.toEqual([]);
    expect(quotations.filter(({ fails }) => fails)).toEqual([]);
  });
});

it('what is uncertain of a finding stands beside the words found in it', async () => {
  const warning = { rule: 'x', message: 'may be two', at: null, findings: ['main-finding/5'] };
  const record = { ...LETTER, warnings: [warning] };
  const of = async (article: string) =>
    (await quoted(article, record)).flatMap(({ pieces }) =>
      pieces.flatMap(({ places }) => places.flatMap(({ warnings }) => warnings)),
    );
  const told = [{ rule: 'x', message: 'may be two' }];
  expect(await of('Inspectors said: “The quality of EHC plans is poor overall.”')).toEqual(told);
  expect(await of('Inspectors said: “The quality of all EHC plans is poor overall.”')).toEqual(
    told,
  );
  expect(await of('Inspectors said: “Too many EHC plans are finished late.”')).toEqual([]);
});
