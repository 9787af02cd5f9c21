import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/diff/index.js';
import { extract } from '../../src/index.js';
import { shared } from '../support/corpus.js';

const folder = `${shared}cases/meaning/`;
const read = async (name: string) => extract(readFileSync(folder + name), { name });

/** Where each weakness of the letter stands in a revisit: its verdict, else its status. */
const standings = async (name: string) => {
  const { weaknesses } = diff(await read('L.md'), await read(name));
  return weaknesses.map(({ verdict, status }) => verdict ?? status);
};

describe.skipIf(!shared)('what became of five weaknesses', () => {
  const three = ['sufficient', 'not-sufficient', 'not-sufficient', 'sufficient', 'sufficient'];

  it.each(['v08-mid.md', 'v13-start.md', 'v07d-odd.md', 'v10-reversal-trap.md', 'v06-decoy.md'])(
    '%s: each has its own verdict',
    async (name) => {
      expect(await standings(name)).toEqual(three);
    },
  );

  it('a verdict that was not read is named, with the warnings beside it', async () => {
    const name = 'v20-unread-then-sufficient.md';
    expect(await standings(name)).toEqual([
      ...['sufficient', 'named', 'sufficient', 'sufficient', 'sufficient'],
    ]);
    const { weaknesses } = diff(await read('L.md'), await read(name));
    const rules = weaknesses.map(({ warnings }) => warnings.map(({ rule }) => rule));
    expect(rules[1]).toContain('verdict-unread');
    for (const named of rules) expect(named).toContain('summary-mismatch');
  });

  it('the wait for one service is no evidence for the wait for another', async () => {
    const later = await read('v06-decoy.md');
    const { weaknesses } = diff(await read('L.md'), later);
    const [decoy] = later.findings;
    expect(decoy?.text).toContain('speech and language therapy');
    expect(weaknesses.flatMap(({ after }) => after)).not.toContain(decoy?.id);
  });
});
