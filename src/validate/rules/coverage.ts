import type { Rule } from '../rule.js';
import { countWords } from '../texts.js';

/** The books balance: every word of the document is counted once. */
export const coverage: Rule = {
  name: 'coverage',
  demands:
    'coverage.words is the sum of the words placed, those of furniture, and those left unplaced.',
  level: 'error',
  *check({ coverage }) {
    const { words, placed, furniture, unplaced } = coverage;
    const left = unplaced.reduce((sum, { text }) => sum + countWords(text), 0);
    const sum = placed + furniture + left;
    if (words === sum) return;
    const message = `${placed} placed, ${furniture} of furniture and ${left} unplaced add up to ${sum} words, not ${words}`;
    yield { path: ['coverage', 'words'], message };
  },
};
