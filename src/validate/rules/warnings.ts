import type { Rule } from '../rule.js';

/** Extraction was sure of everything; for those who accept nothing uncertain. */
export const warnings: Rule = {
  name: 'warnings',
  demands: 'The record has no warnings.',
  level: 'off',
  *check({ warnings }) {
    for (const [index, { rule, message }] of warnings.entries()) {
      yield { path: ['warnings', index], message: `${message} [${rule}]` };
    }
  },
};
