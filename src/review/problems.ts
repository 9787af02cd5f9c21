import type { Finding, LetterRecord } from '../record/schema.js';
import type { Review, ReviewedFinding } from './schema.js';
import { fingerprint } from './start.js';

/** Why a record is not signed off by a review. */
export interface ReviewProblem {
  rule:
    | 'review-other-document'
    | 'review-outdated'
    | 'review-flagged'
    | 'review-missing'
    | 'review-unknown-finding';
  message: string;
  /** The id of the finding; null where the problem is the whole review. */
  finding: string | null;
  /** Where it is in the record: keys and indices; empty where the record has no such finding. */
  path: readonly (string | number)[];
  /** Where it stands in the document; null where the record has no such finding. */
  at: Finding['at'] | null;
}

/**
 * What stands between a record and its sign-off: findings that a reviewer flagged, that nobody reviewed
 * or that have changed since, and reviews of another document. None: every finding was accepted.
 *
 * @returns In the order of the record's findings; what the record does not have comes last.
 */
export function reviewProblems(record: LetterRecord, review: Review): ReviewProblem[] {
  const { source } = review.of;
  if (source.sha256 !== record.source.sha256) {
    const message = `the review is of another document (${source.name}, SHA-256 ${source.sha256.slice(0, 12)}…); review this one`;
    return [{ rule: 'review-other-document', message, finding: null, path: [], at: null }];
  }
  const reviewed = new Map(review.findings.map((one) => [one.id, one]));
  const known = new Set(record.findings.map(({ id }) => id));
  return [
    ...record.findings.flatMap((finding, index) =>
      problemOf(finding, reviewed.get(finding.id)).map((problem) => ({
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
  finding: Finding,
  reviewed: ReviewedFinding | undefined,
): Pick<ReviewProblem, 'rule' | 'message'>[] {
  const { id } = finding;
  if (!reviewed?.decision) return [{ rule: 'review-missing', message: `${id} was not reviewed` }];
  if (reviewed.sha256 !== fingerprint(finding)) {
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
