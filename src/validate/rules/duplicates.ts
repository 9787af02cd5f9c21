import type { Rule } from '../rule.js';
import { beginningOf } from '../texts.js';

/** A record has each finding once. */
export const duplicates: Rule = {
  name: 'duplicates',
  demands: 'No finding is in the record twice.',
  level: 'error',
  *check({ findings }) {
    const known = new Map<string, string>();
    for (const [index, { id, type, question, parent, text, points, at }] of findings.entries()) {
      const key = JSON.stringify([type, question, parent, text, points, at]);
      const first = known.get(key);
      if (first !== undefined) {
        const message = `${id} is ${first} again: ${beginningOf(text)}`;
        yield { path: ['findings', index], message };
      } else known.set(key, id);
    }
  },
};
