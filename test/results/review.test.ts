import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, type LetterRecord, recordSchema } from '../../src/index.js';
import { fileName, fromFile, toFile } from '../../src/pages/review/file.js';
import { type Facts, type Filter, isShown } from '../../src/pages/review/filter.js';
import { actOf } from '../../src/pages/review/keys.js';
import { isBegun, merge } from '../../src/pages/review/merge.js';
import {
  annotate,
  by,
  decide,
  on,
  progressOf,
  progressWords,
  reviewedIn,
} from '../../src/pages/review/review.js';
import {
  fingerprint,
  parseReview,
  REVIEW_VERSION,
  type Review,
  reviewProblems,
  startReview,
} from '../../src/review/index.js';

const record: LetterRecord = recordSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../samples/wrenshire-2018-letter.json', import.meta.url), 'utf8'),
  ),
);
const [first, second, third] = record.findings as [Finding, Finding, Finding];
const start = startReview(record);
const NOW = new Date('2026-01-02T03:04:05Z');

const accepted = (review: Review): Review => {
  const signed = on(by(review, 'A. Reviewer'), '2026-01-02');
  return reviewedIn(review).reduce((done, { id }) => decide(done, id, 'accepted'), signed);
};
const rulesOf = (review: Review, of = record) => reviewProblems(of, review).map(({ rule }) => rule);

describe('what a review says of a record', () => {
  it('is nothing where everything was accepted, and signed', () => {
    expect(reviewProblems(record, accepted(start))).toEqual([]);
  });

  it('is each finding that nobody reviewed', () => {
    const review = decide(start, first.id, 'accepted');
    const problems = reviewProblems(record, review).filter(({ finding }) => finding !== null);
    expect(problems).toHaveLength(record.findings.length - 1);
    expect(problems[0]).toEqual({
      rule: 'review-missing',
      message: `${second.id} was not reviewed`,
      finding: second.id,
      path: ['findings', 1],
      at: second.at,
    });
  });

  it('is each part that nobody reviewed, flagged or changed', () => {
    const left = decide(accepted(start), 'people', 'accepted');
    const flagged = annotate(decide(left, 'dates', 'flagged'), 'dates', 'The year');
    const changed = { ...record, title: 'Another title' };
    expect(reviewProblems(changed, flagged)).toMatchObject(
      [
        { rule: 'review-outdated', message: /^title is not what/, path: ['title'] },
        { rule: 'review-flagged', message: 'dates was flagged in review: The year' },
        { rule: 'review-missing', message: 'people was not reviewed', path: ['people'] },
      ].map((one) => ({ ...one, message: expect.stringMatching(one.message) })),
    );
  });

  it('is that nobody signed it', () => {
    const messages = (review: Review) =>
      reviewProblems(record, review).map(({ message }) => message);
    const signed = accepted(start);
    expect(messages({ ...signed, reviewer: null })).toEqual([
      'the review is not signed: it has no name',
    ]);
    expect(messages({ ...signed, reviewer: null, signedOn: null })).toEqual([
      'the review is not signed: it has no name and no date',
    ]);
  });

  it('is that places, counts or warnings changed, which no part has', () => {
    const { coverage } = record;
    const changed = { ...record, coverage: { ...coverage, furniture: coverage.furniture + 1 } };
    expect(rulesOf(accepted(start), changed)).toEqual(['review-outdated']);
    expect(rulesOf(accepted(start), { ...record, warnings: [] })).toEqual(['review-outdated']);
  });

  it('is nothing where themes, the name of the file or the version changed', () => {
    const changed = {
      ...record,
      $schema: './record-1.schema.json',
      findings: record.findings.map((finding) => ({ ...finding, themes: [] })),
      source: { ...record.source, name: 'renamed.pdf' },
      generator: { ...record.generator, version: '9.0.0' },
    };
    expect(rulesOf(accepted(start), changed)).toEqual([]);
  });

  it('is each flag, with its note', () => {
    const flagged = annotate(
      decide(accepted(start), second.id, 'flagged'),
      second.id,
      'A line lost',
    );
    expect(reviewProblems(record, flagged)).toEqual([
      {
        rule: 'review-flagged',
        message: `${second.id} was flagged in review: A line lost`,
        finding: second.id,
        path: ['findings', 1],
        at: second.at,
      },
    ]);
  });

  it('is each finding that changed since, came or went', () => {
    const review = accepted(start);
    const findings = [
      { ...first, text: `${first.text} And more.` },
      { ...second, themes: ['another-theme'], at: { line: 1, endLine: 1 } },
      ...record.findings.slice(3),
      { ...third, id: 'strength/99' },
    ];
    expect(rulesOf(review, { ...record, findings })).toEqual([
      'review-outdated',
      'review-missing',
      'review-unknown-finding',
    ]);
  });

  it('is one problem where it is of another document', () => {
    const other = { ...record, source: { ...record.source, sha256: '0'.repeat(64) } };
    expect(rulesOf(accepted(start), other)).toEqual(['review-other-document']);
  });
});

it('a fingerprint changes with each word and verdict that a reviewer vouches for', () => {
  const prints = [
    first,
    { ...first, text: `${first.text}.` },
    { ...first, type: 'strength' as const },
    { ...first, question: 'meeting' as const },
    { ...first, judgement: 'sufficient' as const },
    { ...first, points: [...first.points, 'One more.'] },
    { ...first, responsible: ['A council'] },
    { ...first, parent: second.id },
    { ...first, details: [{ heading: 'By when', text: 'May' }] },
    { ...first, heading: 'Another heading' },
    { ...first, verdict: { text: 'It has.', at: first.at } },
    { ...first, due: '2026-05-31' },
  ].map(fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

describe('a review’s file', () => {
  const review = by(
    annotate(decide(start, second.id, 'flagged'), second.id, 'Cut off'),
    'A. Reviewer',
  );

  it('is what validate reads', () => {
    const read = parseReview(toFile(review, NOW));
    expect(read).toEqual({ ...review, savedAt: '2026-01-02T03:04:05.000Z' });
  });

  it('is called after the document', () => {
    expect(fileName(review)).toBe('wrenshire-2018-letter.review.json');
  });

  it('gives the decisions back, whatever they are', () => {
    const decision = fc.constantFrom('accepted' as const, 'flagged' as const, null);
    const note = fc.option(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''));
    const decided = fc.array(fc.record({ decision, note }), {
      minLength: start.findings.length,
      maxLength: start.findings.length,
    });
    fc.assert(
      fc.property(decided, (decisions) => {
        const findings = start.findings.map((own, index) => ({ ...own, ...decisions[index] }));
        const loaded = fromFile(toFile({ ...start, findings }, NOW), start);
        expect(loaded).toEqual({
          review: { ...start, findings, savedAt: NOW.toISOString() },
          outdated: [],
        });
      }),
      { numRuns: 25 },
    );
  });

  it('leaves findings open that have changed since, and names them', () => {
    const findings = review.findings.map((own) =>
      own.id === second.id ? { ...own, sha256: 'f'.repeat(64) } : own,
    );
    const loaded = fromFile(toFile({ ...review, findings }, NOW), start);
    expect(loaded).toMatchObject({ outdated: [second.id], review: { findings: start.findings } });
  });

  it.each([
    ['no JSON', '{'],
    ['other JSON', '{"schemaVersion": "1.0.0", "findings": []}'],
    ['a record', JSON.stringify(record)],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a wrong decision', toFile(start, NOW).replace('"decision": null', '"decision": "yes"')],
  ])('is not %s', (_, text) => {
    expect(fromFile(text, start)).toEqual({ error: 'This file is not an arealetter review.' });
    expect(() => parseReview(text)).toThrow(/review/);
  });

  it('of another form is refused by both', () => {
    const text = toFile(start, NOW).replace(REVIEW_VERSION, '9.0.0');
    expect(fromFile(text, start)).toEqual({
      error: 'This review is of another version (9.0.0) than this page.',
    });
    expect(() => parseReview(text)).toThrow(/schemaVersion/);
  });
});

describe('two reviews merged', () => {
  const correction = { path: '/title', read: record.title, right: 'Another title' };
  const mark = { note: 'A bullet', at: first.at };

  it('have what either has', () => {
    const mine = { ...decide(start, first.id, 'accepted'), corrections: [correction] };
    const yours = { ...decide(start, second.id, 'flagged'), missing: [mark] };
    const { review, disagreements } = merge(mine, yours);
    expect(disagreements).toEqual([]);
    expect(review.findings.slice(0, 2).map(({ decision }) => decision)).toEqual([
      'accepted',
      'flagged',
    ]);
    expect(review).toMatchObject({ corrections: [correction], missing: [mark], signedOn: null });
    expect(merge(review, review)).toEqual({ review, disagreements: [] });
  });

  it('list what they disagree about, and flags stand', () => {
    const mine = {
      ...annotate(decide(start, first.id, 'accepted'), first.id, 'Fine'),
      corrections: [correction],
    };
    const yours = {
      ...annotate(decide(start, first.id, 'flagged'), first.id, 'Cut'),
      corrections: [{ ...correction, right: 'A third title' }],
    };
    const { review, disagreements } = merge(mine, yours);
    expect(disagreements).toEqual([first.id, '/title']);
    expect(review.findings[0]).toMatchObject({ decision: 'flagged', note: 'Fine / Cut' });
    expect(review.corrections).toEqual([correction]);
  });

  it('are begun where there is anything to lose', () => {
    expect(isBegun(start)).toBe(false);
    for (const begun of [
      decide(start, 'title', 'flagged'),
      annotate(start, first.id, 'x'),
      { ...start, corrections: [correction] },
      { ...start, missing: [mark] },
    ]) {
      expect(isBegun(begun)).toBe(true);
    }
  });
});

describe('deciding', () => {
  it('twice the same takes it back', () => {
    const twice = decide(decide(start, first.id, 'accepted'), first.id, 'accepted');
    expect(twice).toEqual(start);
  });

  it('counts', () => {
    const review = decide(decide(start, first.id, 'accepted'), second.id, 'flagged');
    const all = record.findings.length + start.parts.length;
    expect(progressOf(review)).toEqual({ all, reviewed: 2, flagged: 1 });
    expect(progressWords(progressOf(review))).toBe(`2 of ${all} reviewed, 1 flagged`);
    expect(progressWords(progressOf(start))).toBe(`0 of ${all} reviewed`);
  });

  it('knows no blank notes or names', () => {
    expect(annotate(annotate(start, first.id, 'x'), first.id, '  ')).toEqual(start);
    expect(by(by(start, 'A'), ' ')).toEqual(start);
  });
});

describe('a filter', () => {
  const none: Filter = { type: '', theme: '', decision: '' };
  const facts: Facts = {
    type: 'strength',
    themes: ['ehc-plans', 'waiting-times'],
    decision: null,
  };

  it.each([
    [{}, true],
    [{ type: 'strength' }, true],
    [{ type: 'progress' }, false],
    [{ theme: 'waiting-times' }, true],
    [{ theme: 'waiting' }, false],
    [{ decision: 'open' }, true],
    [{ decision: 'accepted' }, false],
    [{ type: 'strength', theme: 'ehc-plans', decision: 'open' }, true],
  ])('%j', (wanted, shown) => {
    expect(isShown({ ...none, ...wanted }, facts)).toBe(shown);
  });
});

describe('a key', () => {
  const press = { held: false, typing: false, on: true };

  it.each([
    ['n', {}, 'next'],
    ['N', {}, 'next'],
    ['p', {}, 'previous'],
    ['a', {}, 'accept'],
    ['f', {}, 'flag'],
    ['/', {}, 'search'],
    ['x', {}, null],
    ['n', { typing: true }, null],
    ['n', { held: true }, null],
    ['n', { on: false }, null],
    ['Escape', { typing: true }, 'leave'],
    ['Escape', { typing: true, on: false }, 'leave'],
    ['Escape', {}, null],
    ['Tab', {}, null],
    ['constructor', {}, null],
  ])('%s with %j: %s', (key, with_, act) => {
    expect(actOf({ ...press, ...with_, key })).toBe(act);
  });
});
