import { weaknessesUnread } from '../../doubts/rules/weaknesses-unread.js';
import { unsaid } from '../doubted.js';
import type { Rule } from '../rule.js';

/** Inspectors require a statement of action if, and only if, they find significant weaknesses. */
export const statement: Rule = {
  name: 'statement',
  demands: weaknessesUnread.holds,
  level: 'error',
  check: (record) => unsaid(record, [weaknessesUnread]),
};
