import { priorityActions as actions } from '../../doubts/rules/priority-actions.js';
import { unsaid } from '../doubted.js';
import type { Rule } from '../rule.js';

/** Inspectors name priority actions if, and only if, the outcome is the gravest of the three. */
export const priorityActions: Rule = {
  name: 'priority-actions',
  demands: actions.holds,
  level: 'error',
  check: (record) => unsaid(record, [actions]),
};
