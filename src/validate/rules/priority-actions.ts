import { type Rule, warnsOf } from '../rule.js';

/** Inspectors name priority actions if, and only if, the outcome is the gravest of the three. */
export const priorityActions: Rule = {
  name: 'priority-actions',
  demands:
    'A report of widespread or systemic failings has areas for priority action, and no other report has.',
  level: 'error',
  *check(record) {
    const { kind, outcome, findings } = record;
    if (kind !== 'area-send-report' || warnsOf(record, 'outcome-mismatch')) return;
    const gravest = outcome.judgement === 'widespread-or-systemic-failings';
    const acts = findings.some(({ type }) => type === 'priority-action');
    const path = ['outcome', 'judgement'];
    if (gravest && !acts) {
      yield {
        path,
        message: 'the outcome is systemic failings, but there is no area for priority action',
      };
    }
    if (acts && !gravest) {
      yield {
        path,
        message: `there are areas for priority action, but the outcome is ${outcome.judgement}`,
      };
    }
  },
};
