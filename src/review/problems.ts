import { isDeepStrictEqual } from 'node:util';
import type { Finding, LetterRecord } from '../record/schema.js';
import { isSame } from './correct.js';
import type { Signed } from './corrections/fit.js';
import { type Run, runOf } from './corrections/run.js';
import { fingerprint, fingerprintOfPart, fingerprintOfRecord } from './fingerprint.js';
import { PARTS, type Part, type Review, type ReviewedFinding } from './schema.js';
import { uncorrected } from './uncorrect.js';

/** Why a record is not signed off by a review. */
export interface ReviewProblem {
  rule:
    | 'review-other-document'
    | 'review-unsigned'
    | 'review-outdated'
    | 'review-flagged'
    | 'review-missing'
    | 'review-incomplete'
    | 'review-disagreement'
    | 'review-unknown-finding';
  message: string;
  /** The id of the finding; null where the problem is a part or the whole review. */
  finding: string | null;
  /** Where it is in the record: keys and indices; empty where the record has no such finding. */
  path: readonly (string | number)[];
  /** Where it stands in the document; null where it is no finding of the record. */
  at: Finding['at'] | null;
}

/**
 * What stands between a record and its sign-off: findings and parts that a reviewer flagged, that nobody
 * reviewed or that have changed since, what is marked as missing, a review that nobody signed, and reviews of
 * another document. None: everything was accepted as it is, and signed.
 *
 * @param reviews - All reviews whose corrections the record may have; each of them must stand.
 * @returns The whole review first, then in the order of the record; what the record does not have comes last.
 */
export function reviewProblems(
  given: LetterRecord,
  review: Review,
  reviews: readonly Review[] = [review],
): ReviewProblem[] {
  const { source } = review.of;
  if (source.sha256 !== given.source.sha256) {
    const message = `the review is of another document (${source.name}, SHA-256 ${source.sha256.slice(0, 12)}…); review this one`;
    return [ofWhole('review-other-document', message)];
  }
  // A corrected record may have been reviewed anew, as it is.
  const isAsReviewed = review.of.record === fingerprintOfRecord(given);
  const { record, made } = isAsReviewed ? { record: given, made: [] } : uncorrected(given, reviews);
  const problems = [
    ...unsigned(review),
    ...review.missing.map(incomplete),
    ...[...partProblems(record, review), ...findingProblems(record, review)].flatMap((problem) =>
      settled(problem, review, made),
    ),
    ...made.flatMap((one) => disagreements(record, review, one)),
  ].map((problem) => inGiven(problem, record, given));
  const isChanged = review.of.record !== fingerprintOfRecord(record);
  if (!isChanged || problems.some(({ rule }) => rule === 'review-outdated')) return problems;
  const message =
    'the record is not what was reviewed: ids, places, counts or warnings have changed since; look at it again and save the review anew';
  return [...problems, ofWhole('review-outdated', message)];
}

/** A problem, but for a flag on what the same reviewer corrected since. */
function settled(
  problem: ReviewProblem,
  { corrections }: Review,
  made: readonly Signed[],
): ReviewProblem[] {
  if (problem.rule !== 'review-flagged') return [problem];
  const isCorrected = made.some(
    ({ correction }) =>
      corrections.some((own) => isSame(own, correction)) && concerns(correction, problem.path),
  );
  return isCorrected ? [] : [problem];
}

/** Where one reviewer accepted as read what another corrected. */
function disagreements(record: LetterRecord, review: Review, made: Signed): ReviewProblem[] {
  const { correction } = made;
  if (review.corrections.some((own) => isSame(own, correction))) return [];
  const accepted = [
    ...PARTS.map((id) => ({ id, path: [keyOf(id)], finding: null, at: null })),
    ...record.findings.map(({ id, at }, index) => {
      return { id, path: ['findings', index], finding: id, at };
    }),
  ].filter(({ id, path }) => isAccepted(review, id) && concerns(correction, path));
  return accepted.map(({ id, ...where }) => ({
    rule: 'review-disagreement',
    message: `${id} was accepted by ${review.reviewer ?? 'nobody'} as read, and corrected by ${made.review.reviewer ?? 'nobody'}`,
    ...where,
  }));
}

function isAccepted({ parts, findings }: Review, id: string): boolean {
  return [...parts, ...findings].some((one) => one.id === id && one.decision === 'accepted');
}

/** Whether a correction is of something below a path, or of what it is in. */
function concerns(correction: Signed['correction'], path: readonly (string | number)[]): boolean {
  const run = runOf(correction);
  if (run && path[0] === 'findings') return isIn(path[1], run);
  const place = `/${path.join('/')}`;
  const { path: own } = correction;
  return own === place || own.startsWith(`${place}/`) || (place === '/title' && own === '/kind');
}

function isIn(index: string | number | undefined, { list, from, read }: Run): boolean {
  return list === 'findings' && Number(index) >= from && Number(index) < from + read.length;
}

/** A problem at its place in the record that was given, whose findings may be at other indices. */
function inGiven(problem: ReviewProblem, read: LetterRecord, given: LetterRecord): ReviewProblem {
  if (read === given || problem.finding === null) return problem;
  const finding = read.findings[Number(problem.path[1])];
  const index = given.findings.findIndex(
    ({ text, at }) => text === finding?.text && isDeepStrictEqual(at, finding.at),
  );
  return { ...problem, path: index < 0 ? ['findings'] : ['findings', index] };
}

function ofWhole(rule: ReviewProblem['rule'], message: string): ReviewProblem {
  return { rule, message, finding: null, path: [], at: null };
}

function unsigned({ reviewer, signedOn }: Review): ReviewProblem[] {
  const missing = [...(reviewer ? [] : ['no name']), ...(signedOn ? [] : ['no date'])];
  if (missing.length === 0) return [];
  const message = `the review is not signed: it has ${missing.join(' and ')}`;
  return [ofWhole('review-unsigned', message)];
}

function incomplete({ note, at }: Review['missing'][number]): ReviewProblem {
  const place = 'page' in at ? `page ${at.page}` : `line ${at.line}`;
  const message = `something is missing on ${place}: ${note}`;
  return { ...ofWhole('review-incomplete', message), at };
}

const keyOf = (part: Part) => (part === 'responsible-bodies' ? 'responsibleBodies' : part);

/** The part whose problem is at a path. */
export function partAt([key]: ReviewProblem['path']): Part | null {
  return PARTS.find((part) => keyOf(part) === key) ?? null;
}

function partProblems(record: LetterRecord, review: Review): ReviewProblem[] {
  const reviewed = new Map(review.parts.map((one) => [one.id, one]));
  return PARTS.flatMap((part) =>
    problemOf(part, fingerprintOfPart(record, part), reviewed.get(part)).map((problem) => ({
      ...problem,
      path: [keyOf(part)],
      finding: null,
      at: null,
    })),
  );
}

function findingProblems(record: LetterRecord, review: Review): ReviewProblem[] {
  const reviewed = new Map(review.findings.map((one) => [one.id, one]));
  const known = new Set(record.findings.map(({ id }) => id));
  return [
    ...record.findings.flatMap((finding, index) =>
      problemOf(finding.id, fingerprint(finding), reviewed.get(finding.id)).map((problem) => ({
        ...problem,
        path: ['findings', index],
        finding: finding.id,
        at: finding.at,
      })),
    ),
    ...review.findings.filter(({ id }) => !known.has(id)).map(unknown),
  ];
}

function problemOf(
  id: string,
  sha256: string,
  reviewed: ReviewedFinding | undefined,
): Pick<ReviewProblem, 'rule' | 'message'>[] {
  if (!reviewed?.decision) return [{ rule: 'review-missing', message: `${id} was not reviewed` }];
  if (reviewed.sha256 !== sha256) {
    const message = `${id} is not what was reviewed; review it again`;
    return [{ rule: 'review-outdated', message }];
  }
  if (reviewed.decision === 'accepted') return [];
  const note = reviewed.note ? `: ${reviewed.note}` : '';
  return [{ rule: 'review-flagged', message: `${id} was flagged in review${note}` }];
}

function unknown({ id }: ReviewedFinding): ReviewProblem {
  const message = `${id} was reviewed, but is not in the record`;
  return { rule: 'review-unknown-finding', message, finding: id, path: [], at: null };
}
