import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, type LetterRecord, recordSchema } from '../../src/index.js';
import { correct } from '../../src/review/correct.js';
import { reviewProblems, startReview } from '../../src/review/index.js';
import type { Correction, Review, ReviewedFinding } from '../../src/review/schema.js';
import { uncorrected } from '../../src/review/uncorrect.js';
import { RULES } from '../../src/validate/rules/index.js';

const sample = (name: string): LetterRecord =>
  recordSchema.parse(
    JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8')),
  );
const letter = sample('wrenshire-2018-letter');
const plan = sample('wrenshire-2019-statement');
/** A letter of which some words found no place, and with a warning about two findings. */
const doubtful: LetterRecord = structuredClone(letter);
const [one, two, three] = doubtful.findings as [Finding, Finding, Finding];
doubtful.coverage.unplaced = [{ text: 'Lost words here.', at: one.at }];
doubtful.coverage.placed -= 3;
doubtful.warnings = [
  { rule: 'made-up', message: 'Odd.', at: one.at, findings: [two.id, three.id] },
  { rule: 'made-up', message: 'Odder.', at: one.at, findings: [three.id] },
];

function reviewOf(record: LetterRecord, corrections: Correction[], reviewer = 'Mia'): Review {
  const start = startReview(record);
  const accept = (one: ReviewedFinding): ReviewedFinding => ({ ...one, decision: 'accepted' });
  return {
    ...start,
    reviewer,
    signedOn: '2026-03-04',
    corrections,
    parts: start.parts.map(accept),
    findings: start.findings.map(accept),
  };
}

const at = (record: LetterRecord, index: number) => record.findings[index] as Finding;
const words = (finding: Finding, text: string): Finding => ({ ...finding, text });
const MISSED = (record: LetterRecord, index: number): Correction => ({
  path: `/findings/${index}`,
  read: [],
  right: [words({ ...at(record, 0), themes: [] }, 'A finding that was missed.')],
  after: record.findings[index - 1] ?? null,
});
const JOINED = (record: LetterRecord, index: number): Correction => ({
  path: `/findings/${index}`,
  read: [at(record, index)],
  right: [words(at(record, index), 'The first half.'), words(at(record, index), 'The second.')],
});
const CUT = (record: LetterRecord, index: number): Correction => ({
  path: `/findings/${index}`,
  read: [at(record, index), at(record, index + 1)],
  right: [words(at(record, index), 'Both halves.')],
});
const NONE = (record: LetterRecord, index: number): Correction => ({
  path: `/findings/${index}`,
  read: [at(record, index)],
  right: [],
});
const TYPE = (record: LetterRecord, index: number): Correction => ({
  path: `/findings/${index}/type`,
  read: at(record, index).type,
  right: 'main-finding',
});
const PLACED: Correction = {
  path: '/coverage/unplaced/0',
  read: doubtful.coverage.unplaced,
  right: [],
};

describe('findings that were', () => {
  const texts = ({ findings }: LetterRecord, from: number, to: number) =>
    findings.slice(from, to).map(({ text }) => text);

  it.each([
    ['missed', MISSED, ['A finding that was missed.', two.text]],
    ['missed at the start', (r: LetterRecord) => MISSED(r, 0), [one.text, two.text]],
    ['joined', JOINED, ['The first half.', 'The second.']],
    ['cut', CUT, ['Both halves.', at(letter, 3).text]],
    ['made up', NONE, [three.text, at(letter, 3).text]],
  ])('%s are put right', (_, correction, expected) => {
    const review = reviewOf(doubtful, [correction(doubtful, 1)]);
    const { record, refused } = correct(doubtful, [review]);
    expect(refused).toEqual([]);
    expect(texts(record, 1, 3)).toEqual(expected);
    expect(record.warnings.at(-1)).toMatchObject({ rule: 'corrected' });
    const ids = RULES.find(({ name }) => name === 'ids');
    expect([...(ids?.check(record, { source: null, reviews: null }) ?? [])]).toEqual([]);
  });

  it('lost to no list are counted as placed', () => {
    const review = reviewOf(doubtful, [PLACED, MISSED(doubtful, 2)]);
    const { record } = correct(doubtful, [review]);
    expect(record.coverage).toEqual(letter.coverage);
    expect(record.findings).toHaveLength(letter.findings.length + 1);
  });

  it('have warnings and parents follow', () => {
    const { record } = correct(doubtful, [reviewOf(doubtful, [CUT(doubtful, 1)])]);
    expect(record.warnings.slice(0, 2).map(({ findings }) => findings)).toEqual([
      [two.id],
      [two.id],
    ]);
    const child = plan.findings.findIndex(({ parent }) => parent !== null);
    const parent = plan.findings.findIndex(({ id }) => id === at(plan, child).parent);
    const before = correct(plan, [reviewOf(plan, [MISSED(plan, parent)])]).record;
    expect(before.findings[child + 1]?.parent).toBe(before.findings[parent + 1]?.id);
    const { refused } = correct(plan, [reviewOf(plan, [NONE(plan, parent)])]);
    expect(refused).toEqual([expect.stringContaining('other findings belong to one')]);
  });

  it.each([
    ['stand after another finding now', { ...MISSED(doubtful, 2), after: three }],
    ['are not what is read now', { ...CUT(doubtful, 1), read: [one, three] }],
    ['are not there', { ...NONE(doubtful, 1), path: '/findings/999' }],
    ['would be called something else', { path: '/findings/0/id', read: one.id, right: 'x/1' }],
    ['are of a kind that is none', { ...TYPE(doubtful, 0), right: 'virtue' }],
  ])('%s are refused', (_, correction) => {
    const { record, refused } = correct(doubtful, [reviewOf(doubtful, [correction])]);
    expect(refused).toHaveLength(1);
    expect(record).toBe(doubtful);
  });

  it('corrected in two ways are refused once, and in one way twice are made once', () => {
    const mia = reviewOf(doubtful, [CUT(doubtful, 1)]);
    const noor = reviewOf(doubtful, [JOINED(doubtful, 2)], 'Noor');
    const both = correct(doubtful, [mia, noor]);
    expect(both.refused).toEqual([expect.stringContaining('contradicts')]);
    const same = correct(doubtful, [mia, { ...mia, reviewer: 'Noor' }]);
    expect(same.refused).toEqual([]);
    expect(same.record).toEqual(correct(doubtful, [mia]).record);
  });
});

describe('a corrected record', () => {
  const makers = [MISSED, JOINED, CUT, NONE, TYPE];
  const chosen = fc.array(
    fc.tuple(fc.constantFrom(...makers), fc.nat({ max: letter.findings.length - 2 })),
    { maxLength: 5 },
  );

  it('can be held against what was read, whatever was corrected', () => {
    fc.assert(
      fc.property(chosen, fc.boolean(), (picked, isPlaced) => {
        const corrections = picked.map(([make, index]) => make(doubtful, index));
        const review = reviewOf(doubtful, [...(isPlaced ? [PLACED] : []), ...corrections]);
        const { record } = correct(doubtful, [review]);
        expect(uncorrected(record, [review]).record).toEqual(doubtful);
        expect(reviewProblems(record, review)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('of a plan, too, whose actions follow', () => {
    const review = reviewOf(plan, [MISSED(plan, 0), JOINED(plan, 0), CUT(plan, 4)]);
    const { record, refused } = correct(plan, [review]);
    expect(refused).toEqual([]);
    expect(reviewProblems(record, review)).toEqual([]);
  });

  it('is not signed off where it says anything else', () => {
    const review = reviewOf(doubtful, [CUT(doubtful, 1)]);
    const { record } = correct(doubtful, [review]);
    const changed = structuredClone(record);
    (changed.findings[1] as Finding).text = 'Something else.';
    expect(reviewProblems(changed, review)).not.toEqual([]);
    const warned = structuredClone(record);
    warned.warnings[0]?.findings.pop();
    expect(reviewProblems(warned, review)).not.toEqual([]);
  });

  it('is a disagreement with who accepted it as read', () => {
    const mia = reviewOf(doubtful, [CUT(doubtful, 1)]);
    const noor = reviewOf(doubtful, [], 'Noor');
    const { record } = correct(doubtful, [mia, noor]);
    expect(reviewProblems(record, mia, [mia, noor])).toEqual([]);
    expect(reviewProblems(record, noor, [mia, noor])).toMatchObject([
      { rule: 'review-disagreement', finding: two.id, path: ['findings'] },
      { message: `${three.id} was accepted by Noor as read, and corrected by Mia` },
    ]);
  });

  it('can be reviewed anew as it is', () => {
    const mia = reviewOf(doubtful, [CUT(doubtful, 1)]);
    const { record } = correct(doubtful, [mia]);
    const noor = reviewOf(record, [], 'Noor');
    expect(reviewProblems(record, noor, [mia, noor])).toEqual([]);
  });
});

it('what is marked as missing is a problem at its place', () => {
  const review = { ...reviewOf(letter, []), missing: [{ note: 'A bullet', at: one.at }] };
  expect(reviewProblems(letter, review)).toEqual([
    {
      rule: 'review-incomplete',
      message: expect.stringMatching(/^something is missing on page \d+: A bullet$/),
      finding: null,
      path: [],
      at: one.at,
    },
  ]);
});
