import type { Rule } from '../rule.js';
import { beginningOf } from '../texts.js';

/** Nothing of the document is left over. */
export const unplaced: Rule = {
  name: 'unplaced',
  demands: 'Every word of the document has a place in the record: coverage.unplaced is empty.',
  level: 'error',
  *check({ coverage }) {
    for (const [index, { text }] of coverage.unplaced.entries()) {
      const message = `these words are in no finding or passage: ${beginningOf(text)}`;
      yield { path: ['coverage', 'unplaced', index], message };
    }
  },
};
