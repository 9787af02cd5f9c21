import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff, extract, type LetterRecord } from '../../src/index.js';
import { shared } from '../support/corpus.js';

// What became of each area for priority action: reports, the plans that answer them and the monitoring
// inspections after them, in every rendering but plain text.

interface Told {
  from: string;
  to: string;
  pairs: {
    weakness: string;
    findings: string[];
    verdict?: string;
    answeredBy?: string[];
  }[];
}

const folder = shared && existsSync(`${shared}forms/pairs.json`) ? `${shared}forms/` : null;
const told: Told[] = folder ? JSON.parse(readFileSync(`${folder}pairs.json`, 'utf8')) : [];

/** The renderings of each document but plain text, by its name. */
const renderings = new Map<string, string[]>();
for (const kind of folder ? readdirSync(`${folder}corpus`) : []) {
  for (const name of readdirSync(`${folder}corpus/${kind}`)) {
    if (name.endsWith('.txt')) continue;
    const [stem = ''] = name.split('-typeset-');
    renderings.set(stem, [...(renderings.get(stem) ?? []), `${folder}corpus/${kind}/${name}`]);
  }
}

const records = new Map<string, Promise<LetterRecord>>();

function recordOf(path: string): Promise<LetterRecord> {
  const record = records.get(path) ?? extract(readFileSync(path), { name: basename(path) });
  records.set(path, record);
  return record;
}

const styleOf = (path: string) => path.split('-typeset-')[1];

/** Each pair in each rendering that both documents have. */
const cases = told.flatMap(({ from, to, pairs }) =>
  (renderings.get(from) ?? []).flatMap((before) =>
    (renderings.get(to) ?? [])
      .filter((after) => styleOf(after) === styleOf(before))
      .map((after) => ({ from, to, style: styleOf(before), before, after, pairs })),
  ),
);

describe.skipIf(!folder)('areas for priority action', () => {
  it('has pairs to look for', () => {
    expect(cases.length).toBeGreaterThanOrEqual(6 * told.length);
  });

  it.each(cases)('$from → $to, $style', async ({ before, after, pairs }) => {
    const { weaknesses } = diff(await recordOf(before), await recordOf(after));
    const found = pairs.map(({ weakness }) => {
      const change = weaknesses.find((one) => one.before === weakness);
      return change && { weakness, after: change.after, verdict: change.verdict };
    });
    expect(found).toEqual(
      pairs.map(({ weakness, findings, verdict = null, answeredBy = [] }) => ({
        weakness,
        after: [...findings, ...answeredBy],
        verdict,
      })),
    );
  });
});
