import type { Rule } from '../rule.js';

/** What extraction was not sure of; for those who let nothing uncertain through. */
export const warnings: Rule = {
  name: 'warnings',
  demands: 'The record holds no warnings.',
  level: 'off',
  *check({ warnings }) {
    for (const [index, { rule, message }] of warnings.entries()) {
      yield { path: ['warnings', index], message: `${message} [${rule}]` };
    }
  },
};
