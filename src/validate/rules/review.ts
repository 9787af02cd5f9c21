import { reviewProblems } from '../../review/problems.js';
import type { Rule } from '../rule.js';

/** What people decided who held the record beside its document. */
export const review: Rule = {
  name: 'review',
  demands: 'With --review: a reviewer has accepted every finding, as it stands here.',
  level: 'error',
  *check(record, { reviews }) {
    if (reviews.length === 0) return;
    const own = reviews.filter(({ of }) => of.source.sha256 === record.source.sha256);
    for (const one of own.length > 0 ? own : reviews.slice(0, 1)) {
      for (const { path, message } of reviewProblems(record, one)) yield { path, message };
    }
  },
};
