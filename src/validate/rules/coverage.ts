import type { Rule } from '../rule.js';
import { countWords } from '../texts.js';

/** The books of a record: where every word of the document went. */
export const coverage: Rule = {
  name: 'coverage',
  demands: 'Words are the sum of the words placed, of furniture and of what is unplaced.',
  level: 'error',
  *check({ coverage }) {
    const { words, placed, furniture, unplaced } = coverage;
    const left = unplaced.reduce((sum, { text }) => sum + countWords(text), 0);
    const sum = placed + furniture + left;
    if (words === sum) return;
    const message = `${placed} placed, ${furniture} of furniture and ${left} unplaced are ${sum} words, not ${words}`;
    yield { path: ['coverage', 'words'], message };
  },
};
