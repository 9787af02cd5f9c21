import { type Rule, warnsOf } from '../rule.js';

/** Inspectors require a statement of action if, and only if, they find significant weaknesses. */
export const statement: Rule = {
  name: 'statement',
  demands:
    'An inspection letter that requires a statement of action has significant weaknesses, and no other has.',
  level: 'error',
  *check(record) {
    const { kind, outcome, findings } = record;
    if (kind !== 'area-send-inspection' || warnsOf(record, 'outcome-mismatch')) return;
    const required = outcome.judgement === 'statement-of-action-required';
    const weak = findings.findIndex(({ type }) => type === 'significant-weakness');
    if (required && weak < 0) {
      const message = 'a statement of action is required, but there is no significant weakness';
      yield { path: ['outcome', 'judgement'], message };
    }
    if (!required && weak >= 0) {
      const message = 'there are significant weaknesses, but no statement of action is required';
      yield { path: ['outcome', 'judgement'], message };
    }
  },
};
