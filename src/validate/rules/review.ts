import { reviewProblems } from '../../review/problems.js';
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
      const by = own.length > 1 ? ` (review by ${one.reviewer ?? 'nobody'})` : '';
      for (const { path, message } of reviewProblems(record, one)) {
        yield { path, message: message + by };
      }
    }
  },
};
