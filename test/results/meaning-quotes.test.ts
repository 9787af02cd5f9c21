import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { checkQuotes } from '../../src/quotes/index.js';
import { read } from '../../src/read/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { shared } from '../support/corpus.js';

const letter = async () => {
  const path = `${shared}corpus/area-send-inspection/blackpool-2022-typeset.pdf`;
  return extract(readFileSync(path), { name: basename(path) });
};

const quoted = async (name: string) => {
  const { tree, mediaType } = await read(
    readFileSync(`${shared}cases/meaning/${name}`),
    name,
    DEFAULT_LIMITS,
  );
  const { quotations } = checkQuotes({ tree, mediaType, source: name }, [await letter()]);
  return quotations.map(({ attribution, verdict, fails }) => [attribution.to, verdict, fails]);
};

describe.skipIf(!shared)('what an article makes of a real letter', () => {
  it.each([
    ['k1-not-left-out.txt', 'inspectors', 'altered', true],
    ['k2-cqc-in-brackets.txt', 'inspectors', 'altered', true],
    ['k3-tag-not-read.txt', 'inspectors', 'altered', true],
    ['k4-false-alarm.txt', 'other', 'not-found', false],
  ])('%s: of %s, %s', async (name, ...expected) => {
    const found = await quoted(name);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(String))).toEqual(new Set([expected.join(',')]));
  });
});
