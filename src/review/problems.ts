import type { Finding, LetterRecord } from '../record/schema.js';
import { uncorrected } from './correct.js';
import { fingerprint, fingerprintOfPart, fingerprintOfRecord } from './fingerprint.js';
import { PARTS, type Review, type ReviewedFinding } from './schema.js';

/** Why a record is not signed off by a review. */
export interface ReviewProblem {
  rule:
    | 'review-other-document'
    | 'review-unsigned'
    | 'review-outdated'
    | 'review-flagged'
    | 'review-missing'
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
 * reviewed or that have changed since, a review that nobody signed, and reviews of another document. None:
 * everything was accepted as it is, and signed.
 *
 * @returns The whole review first, then in the order of the record; what the record does not have comes last.
 */
export function reviewProblems(given: LetterRecord, review: Review): ReviewProblem[] {
  const { source } = review.of;
  const { record, made } = uncorrected(given, review);
  if (source.sha256 !== record.source.sha256) {
    const message = `the review is of another document (${source.name}, SHA-256 ${source.sha256.slice(0, 12)}…); review this one`;
    return [ofWhole('review-other-document', message)];
  }
  const problems = [
    ...unsigned(review),
    ...[...partProblems(record, review), ...findingProblems(record, review)].filter(
      (problem) => !isSettled(problem, made),
    ),
  ];
  const isChanged = review.of.record !== fingerprintOfRecord(record);
  if (!isChanged || problems.some(({ rule }) => rule === 'review-outdated')) return problems;
  const message =
    'the record is not what was reviewed: ids, places, counts or warnings have changed since; look at it again and save the review anew';
  return [...problems, ofWhole('review-outdated', message)];
}

/** Whether what was flagged was corrected since. */
function isSettled({ rule, path }: ReviewProblem, corrected: readonly string[]): boolean {
  const place = `/${path.join('/')}`;
  return (
    rule === 'review-flagged' &&
    corrected.some((one) => one === place || one.startsWith(`${place}/`))
  );
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

function partProblems(record: LetterRecord, review: Review): ReviewProblem[] {
  const reviewed = new Map(review.parts.map((one) => [one.id, one]));
  return PARTS.flatMap((part) =>
    problemOf(part, fingerprintOfPart(record, part), reviewed.get(part)).map((problem) => ({
      ...problem,
      path: [part === 'responsible-bodies' ? 'responsibleBodies' : part],
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
