import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LetterRecord } from '../../src/index.js';
import { type Review, startReview } from '../../src/review/index.js';
import { run, sample } from '../support/run.js';

const letter = sample('saltmere-2021-letter.json');
const record: LetterRecord = JSON.parse(readFileSync(letter, 'utf8'));
const start = startReview(record);
const accepted: Review = {
  ...start,
  reviewer: 'Mia',
  signedOn: '2026-01-02',
  parts: start.parts.map((one) => ({ ...one, decision: 'accepted' })),
  findings: start.findings.map((one) => ({ ...one, decision: 'accepted' })),
};

/** A folder that holds the record and these reviews. */
function folderOf(reviews: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'reviews-'));
  writeFileSync(join(folder, 'letter.json'), JSON.stringify(record, null, 2));
  for (const [name, review] of Object.entries(reviews)) {
    writeFileSync(join(folder, name), JSON.stringify(review));
  }
  return folder;
}

/** The rules and places that validate names. */
async function complaints(folder: string, review: string): Promise<[number, string[]]> {
  const { code, stdout } = await run(['validate', '-f', 'json', folder, '--review', review]);
  const found = [...stdout.matchAll(/"rule": "(review)"|"message": "([^"]*)"/g)];
  return [code, found.map(([, rule, message]) => rule ?? message ?? '')];
}

describe('validate --review', () => {
  it('a record whose findings were all accepted is signed off', async () => {
    const folder = folderOf({ 'letter.review.json': accepted });
    expect((await run(['validate', folder, '--review', folder])).code).toBe(0);
    expect(
      (await run(['validate', folder, '--review', join(folder, 'letter.review.json')])).code,
    ).toBe(0);
  });

  it('a flagged finding is told with its note', async () => {
    const [first, ...others] = accepted.findings as [Review['findings'][number]];
    const flagged = { ...first, decision: 'flagged', note: 'a word is missing' };
    const folder = folderOf({ 'a.review.json': { ...accepted, findings: [flagged, ...others] } });
    const [code, said] = await complaints(folder, folder);
    expect(code).toBe(1);
    expect(said).toContain('review');
    expect(said).toContain(`${first.id} was flagged in review: a word is missing`);
  });

  it('a finding that nobody reviewed, or no review at all, is told', async () => {
    const open = folderOf({ 'a.review.json': start });
    expect((await complaints(open, open))[1]).toContain(
      `${start.findings[0]?.id} was not reviewed`,
    );
    const other = {
      ...accepted,
      of: { ...accepted.of, source: { name: 'x.pdf', sha256: '0'.repeat(64) } },
    };
    const strange = folderOf({ 'a.review.json': other });
    const [code, said] = await complaints(strange, strange);
    expect(code).toBe(1);
    expect(said.join()).toContain('nobody has signed the record off');
  });

  it('a review that nobody signed is told', async () => {
    const folder = folderOf({ 'a.review.json': { ...accepted, reviewer: null } });
    const [code, said] = await complaints(folder, folder);
    expect(code).toBe(1);
    expect(said).toContain('the review is not signed: it has no name');
  });

  it('of two reviews both must stand, and it is told which does not', async () => {
    const [first, ...others] = accepted.findings as [Review['findings'][number]];
    const other = {
      ...accepted,
      reviewer: 'Noor',
      findings: [{ ...first, decision: 'flagged' }, ...others],
    };
    const folder = folderOf({ 'a.review.json': accepted, 'b.review.json': other });
    const [code, said] = await complaints(folder, folder);
    expect(code).toBe(1);
    expect(said).toContain(`${first.id} was flagged in review (review by Noor; accepted by Mia)`);
    expect(said.join()).not.toContain('review by Mia');
  });

  it('without it no review is asked for', async () => {
    expect((await run(['validate', folderOf({ 'a.review.json': start })])).code).toBe(0);
  });

  it('a file that is no review is named', async () => {
    const { code, stderr } = await run(['validate', letter, '--review', letter]);
    expect(code).toBe(2);
    expect(stderr).toContain('saltmere-2021-letter.json: ');
    expect((await run(['validate', letter, '--review', 'nowhere.json'])).code).toBe(2);
  });
});
