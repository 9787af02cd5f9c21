import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { extract } from '../../src/index.js';
import { startSearch } from '../../src/search/index.js';
import { queryOf } from '../../src/search/query.js';
import { questionOf } from '../../src/search/question.js';
import { corpus, shared } from '../support/corpus.js';

// Questions as researchers ask them, with the findings that answer them. Two thirds were there when the words in
// src/data/everyday-words.json were chosen; the others were held back.
const table = z
  .strictObject({
    kind: z.string(),
    questions: z
      .array(
        z.strictObject({
          question: z.string().min(1),
          heldOut: z.boolean(),
          /** The ids of the findings that answer it, by document. */
          answers: z.record(z.string(), z.array(z.string()).min(1)),
        }),
      )
      .length(60),
  })
  .parse(JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8')));

const FIRST = 3;

describe.skipIf(!shared)('questions in everyday words', () => {
  it('are answered among the first three findings', { timeout: 120_000 }, async () => {
    const searches = table.questions.map(({ question }) =>
      startSearch(queryOf([question]), {}, FIRST, questionOf([question])),
    );
    for (const path of corpus(table.kind)) {
      const record = await extract(readFileSync(path), { name: path });
      for (const search of searches) search.add(record);
    }
    const missed = table.questions.filter(
      ({ answers }, index) =>
        !searches[index]?.found().hits.some(({ document, finding }) => {
          const stem = document.source.replace(/\.pdf$/, '');
          return answers[stem]?.includes(finding.id);
        }),
    );
    const names = missed.map(({ question }) => question).join('; ');
    expect(missed.length, names).toBeLessThanOrEqual(4);
    expect(missed.filter(({ heldOut }) => heldOut).length, names).toBeLessThanOrEqual(1);
  });
});

describe('a table of questions', () => {
  it('has a third that were held back, and names twenty areas', () => {
    const { questions } = table;
    expect(questions.filter(({ heldOut }) => heldOut)).toHaveLength(20);
    const areas = new Set(questions.map(({ question }) => questionOf([question]).area?.code));
    areas.delete(undefined);
    expect(areas.size).toBeGreaterThanOrEqual(20);
  });
});
