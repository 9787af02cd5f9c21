import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { recordSchema } from '../../src/index.js';
import { checkQuotes } from '../../src/quotes/index.js';
import { read } from '../../src/read/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

// What articles make of two letters of an invented area: words changed in ways that are easy to miss, and sound ones.
const told = z
  .array(z.strictObject({ how: z.string(), falsified: z.boolean(), article: z.string() }))
  .length(60)
  .parse(json('claims/table.json'));
const records = ['wrenshire-2018-letter', 'wrenshire-2024-report'].map((name) =>
  recordSchema.parse(json(`../../samples/${name}.json`)),
);

async function fails(article: string): Promise<boolean> {
  const { tree, mediaType } = await read(
    Buffer.from(`News of Wrenshire.\n\n${article}\n`),
    'article.txt',
    DEFAULT_LIMITS,
  );
  const { quotations } = checkQuotes({ tree, mediaType, source: 'article.txt' }, records);
  return quotations.some((quotation) => quotation.fails);
}

it('at least twenty are falsified', () => {
  expect(told.filter(({ falsified }) => falsified).length).toBeGreaterThanOrEqual(20);
});

it.each(told.filter(({ falsified }) => falsified))('fails: $how', async ({ article }) => {
  expect(await fails(article)).toBe(true);
});

it('of the sound ones at most two fail', async () => {
  const alarms: string[] = [];
  for (const { how, falsified, article } of told)
    if (!falsified && (await fails(article))) alarms.push(how);
  expect(alarms.length, alarms.join('; ')).toBeLessThanOrEqual(2);
});
