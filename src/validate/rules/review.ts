import { reviewProblems } from '../../review/problems.js';
import type { Rule } from '../rule.js';

/** The person who signed the record off, where a review is at hand. */
export const review: Rule = {
  name: 'review',
  demands:
    'With --review: a review of the record’s document is there, and accepts every finding as it stands.',
  level: 'error',
  *check(record, { reviews }) {
    if (reviews === null) return;
    const own = reviews.filter(({ of }) => of.source.sha256 === record.source.sha256);
    if (own.length === 0) {
      const message = 'no review of this document was given: nobody has signed the record off';
      yield { path: ['source', 'sha256'], message };
    }
    for (const one of own) {
      for (const { path, message } of reviewProblems(record, one)) yield { path, message };
    }
  },
};
