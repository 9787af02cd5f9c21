import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_RULES, RECORD_RULES, warningsFor } from '../../src/doubts/index.js';
import type { LetterRecord } from '../../src/record/schema.js';
import { EXAMPLES, type Example } from './examples.js';

const SAMPLES: Readonly<Record<Example['of'], string>> = {
  letter: 'wrenshire-2018-letter',
  revisit: 'wrenshire-2021-revisit',
  report: 'wrenshire-2024-report',
  targeted: 'saltmere-2023-targeted',
  statement: 'wrenshire-2019-statement',
};
const RULES = [...RECORD_RULES, ...DOCUMENT_RULES];

function sample(of: Example['of']): LetterRecord {
  return JSON.parse(
    readFileSync(new URL(`../../samples/${SAMPLES[of]}.json`, import.meta.url), 'utf8'),
  );
}

/** The warnings of a rule on a changed sample. */
function warnings(rule: string, { of, known, ...changes }: Example, how: 'fires' | 'still') {
  const record = sample(of);
  changes[how](record);
  const all = warningsFor(record, { running: [], lines: [], printedDate: null, ...known?.[how] });
  return all.filter((warning) => warning.rule === rule);
}

it('there is an example of every rule, and every rule has a name of its own', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(RULES.map(({ name }) => name).sort());
});

describe.each(Object.entries(EXAMPLES))('%s', (rule, example) => {
  it('says where it does not hold', () => {
    const [found] = warnings(rule, example, 'fires');
    expect(found?.message).toEqual(expect.any(String));
  });

  it('is still on a neighbour that is sound', () => {
    expect(warnings(rule, example, 'still')).toEqual([]);
  });

  it('says nothing twice', () => {
    const record = sample(example.of);
    example.fires(record);
    const known = { running: [], lines: [], printedDate: null, ...example.known?.fires };
    record.warnings.push(...warningsFor(record, known));
    expect(warningsFor(record, known)).toEqual([]);
  });
});

describe('a sound record', () => {
  it.each(Object.keys(SAMPLES) as Example['of'][])('is not doubted: %s', (of) => {
    const record = sample(of);
    record.warnings = [];
    expect(warningsFor(record, { running: [], lines: [], printedDate: null })).toEqual([]);
  });
});

it('findings are named that a warning concerns', () => {
  const ids = warnings('finding-cut', EXAMPLES['finding-cut'] as Example, 'fires')[0]?.findings;
  expect(ids).toContain('identifying/strength/1');
});
