import { partAt, type ReviewProblem, reviewProblems } from '../../review/problems.js';
import type { Review } from '../../review/schema.js';
import type { Rule } from '../rule.js';

/** A person has signed the record off. */
export const review: Rule = {
  name: 'review',
  demands:
    'With --review: there is a signed review of the record’s document, and it accepts every finding and part as it is.',
  level: 'error',
  *check(record, { reviews }) {
    if (reviews === null) return;
    const own = reviews.filter(({ of }) => of.source.sha256 === record.source.sha256);
    if (own.length === 0) {
      const message = 'there is no review of this document: nobody has signed the record off';
      yield { path: ['source', 'sha256'], message };
    }
    for (const one of own) {
      // Each of several must stand; which of them does not is told by its name.
      for (const problem of reviewProblems(record, one, own)) {
        const by =
          own.length > 1 ? ` (review by ${one.reviewer ?? 'nobody'}${others(problem, own)})` : '';
        yield { path: problem.path, message: problem.message + by };
      }
    }
  },
};

/** Who accepted what another reviewer flagged. */
function others({ rule, finding, path }: ReviewProblem, reviews: readonly Review[]): string {
  if (rule !== 'review-flagged') return '';
  const id = finding ?? partAt(path);
  const accepted = reviews.filter(({ parts, findings }) =>
    [...parts, ...findings].some((one) => one.id === id && one.decision === 'accepted'),
  );
  const names = accepted.map(({ reviewer }) => reviewer ?? 'nobody');
  return names.length > 0 ? `; accepted by ${names.join(', ')}` : '';
}
