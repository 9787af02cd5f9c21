import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/diff/index.js';
import type { Change } from '../../src/diff/schema.js';
import { extract, type LetterRecord } from '../../src/index.js';
import { shared } from '../support/corpus.js';
import { sample } from '../support/run.js';

// What a person found who read both documents of a pair (see readings/README.md).
const folder = fileURLToPath(new URL('readings/', import.meta.url));

interface Reading {
  before: string;
  after: string;
  relation: Change['relation'];
  weaknesses: Record<
    string,
    {
      best: string[];
      also: string[];
      status: Change['weaknesses'][number]['status'][];
      verdict?: string;
    }
  >;
}

/** A sample by its stem; a real document by its path in the corpus. */
async function recordOf(name: string): Promise<LetterRecord> {
  if (!name.includes('/')) return JSON.parse(readFileSync(sample(`${name}.json`), 'utf8'));
  return extract(readFileSync(`${shared}corpus/${name}`), { name });
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const reading: Reading = JSON.parse(readFileSync(folder + file, 'utf8'));
  const isReal = reading.before.includes('/');

  describe.skipIf(isReal && !shared)(file, async () => {
    const change = async () => diff(await recordOf(reading.before), await recordOf(reading.after));

    it('is seen for what it is, and each weakness stands in it', async () => {
      const { relation, weaknesses } = await change();
      expect(relation).toBe(reading.relation);
      expect(weaknesses.map(({ before }) => before)).toEqual(Object.keys(reading.weaknesses));
    });

    it.each(Object.entries(reading.weaknesses))(
      '%s',
      async (id, { best, also, status, verdict }) => {
        const found = (await change()).weaknesses.find(({ before }) => before === id);
        expect(status).toContain(found?.status);
        expect(found?.verdict ?? null).toBe(verdict ?? null);
        const named = found?.after ?? [];
        if (named.length > 0 || !status.includes('no-match')) expect(best).toContain(named[0]);
        const mentioned = found?.mentions.map(({ finding }) => finding) ?? [];
        const strange = [...named, ...mentioned].filter((one) => ![...best, ...also].includes(one));
        expect(strange).toEqual([]);
      },
    );
  });
}
