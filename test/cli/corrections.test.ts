import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, type LetterRecord } from '../../src/index.js';
import type { Correction, ReviewedFinding } from '../../src/review/schema.js';
import { startReview } from '../../src/review/start.js';
import { run } from '../support/run.js';

const LETTER = new URL('../results/rules/reread/letter.md', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
const letter = join(folder, 'letter.md');
writeFileSync(letter, readFileSync(LETTER));
const read = await extract(readFileSync(letter), { name: letter });

const TYPE: Correction = { path: '/people/0/part', read: 'addressee', right: 'copied' };

/** A signed review that flags the people, and accepts everything else. */
function reviewWith(
  corrections: Correction[],
  signed = { reviewer: 'Mia', signedOn: '2026-03-04' },
) {
  const start = startReview(read);
  const accept = (one: ReviewedFinding) => ({
    ...one,
    decision: one.id === 'people' ? 'flagged' : 'accepted',
  });
  const path = join(mkdtempSync(join(folder, 'review-')), 'letter.review.json');
  const parts = start.parts.map(accept);
  const findings = start.findings.map(accept);
  writeFileSync(path, JSON.stringify({ ...start, ...signed, corrections, parts, findings }));
  return path;
}

async function corrected(review: string) {
  const out = join(mkdtempSync(join(folder, 'out-')), 'letter.json');
  const { code, stderr } = await run(['extract', '-o', out, letter, '--review', review]);
  return { code, stderr, out, record: JSON.parse(readFileSync(out, 'utf8')) as LetterRecord };
}

describe('extract --review', () => {
  it('puts the right value into the record, and says by whom and when', async () => {
    const { code, record } = await corrected(reviewWith([TYPE]));
    expect(code).toBe(0);
    const message =
      '/people/0/part was read as "addressee", and corrected to "copied" by Mia on 2026-03-04';
    expect(record.people[0]?.part).toBe('copied');
    expect(record.warnings.at(-1)).toEqual({ rule: 'corrected', message, at: null, findings: [] });
    expect({ ...record, people: read.people, warnings: read.warnings }).toEqual(read);
  });

  it('names the finding that a correction is in', async () => {
    const change = { path: '/findings/0/heading', read: 'Main findings', right: null };
    const { record } = await corrected(reviewWith([change]));
    expect(record.warnings.at(-1)).toMatchObject({
      at: read.findings[0]?.at,
      findings: [read.findings[0]?.id],
    });
  });

  it.each([
    ['of another value than is read', { ...TYPE, read: 'inspector' }, 'is not what is read now'],
    ['of what is not there', { ...TYPE, path: '/people/99/part' }, 'is not what is read now'],
    ['that fits no schema', { ...TYPE, right: 'friend' }, 'would not fit its schema'],
  ])('refuses a correction %s, and makes none', async (_, correction, why) => {
    const { code, stderr, record } = await corrected(reviewWith([correction]));
    expect({ code, record }).toEqual({ code: 1, record: read });
    expect(stderr).toContain(why);
  });

  it('refuses corrections that nobody signed', async () => {
    const unsigned = reviewWith([TYPE], { reviewer: '', signedOn: '' });
    const text = readFileSync(unsigned, 'utf8').replace(/"(reviewer|signedOn)":""/g, '"$1":null');
    writeFileSync(unsigned, text);
    expect((await corrected(unsigned)).stderr).toContain('nobody has signed this correction');
  });

  it('does not go with --update', async () => {
    const args = ['extract', '--update', '-o', folder, letter, '--review', reviewWith([TYPE])];
    expect((await run(args)).code).toBe(2);
  });
});

describe('validate --source --review', () => {
  it('takes exactly the corrections', async () => {
    const review = reviewWith([TYPE]);
    const { out, record } = await corrected(review);
    const check = ['validate', out, '--source', letter];
    expect((await run(check)).code).toBe(1);
    expect((await run([...check, '--review', review])).code).toBe(0);

    const [, second] = record.people;
    if (second) second.part = 'copied';
    writeFileSync(out, JSON.stringify(record, null, 2));
    const { code, stdout } = await run([...check, '--review', review]);
    expect(code).toBe(1);
    expect(stdout).toContain('people[1].part');
  });

  it('holds a flag against a record whose correction was not made', async () => {
    const plain = join(folder, 'plain.json');
    writeFileSync(plain, JSON.stringify(read, null, 2));
    const { code, stdout } = await run(['validate', plain, '--review', reviewWith([TYPE])]);
    expect(code).toBe(1);
    expect(stdout).toContain('people was flagged in review');
  });
});
