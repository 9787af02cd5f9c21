import { RECORD_RULES, type RecordRule } from '../../doubts/index.js';
import { datesOrder } from '../../doubts/rules/dates-order.js';
import { datesPossible } from '../../doubts/rules/dates-possible.js';
import { priorityActions } from '../../doubts/rules/priority-actions.js';
import { summaryMismatch } from '../../doubts/rules/summary.js';
import { verdictMissing } from '../../doubts/rules/verdict-missing.js';
import { weaknessesUnread } from '../../doubts/rules/weaknesses-unread.js';
import { unsaid } from '../doubted.js';
import type { Rule } from '../rule.js';

// Grave, and so rules of their own: dates, priority-actions, statement, verdicts.
const APART: readonly RecordRule[] = [
  datesPossible,
  datesOrder,
  priorityActions,
  weaknessesUnread,
  verdictMissing,
  summaryMismatch,
];
const OTHERS = RECORD_RULES.filter((rule) => !APART.includes(rule));

/** What must hold of every record of its kind holds, or the record says that it is doubtful. */
export const doubts: Rule = {
  name: 'doubts',
  demands:
    'What must hold of every record of its kind holds (both lists in each part, whole sentences, as many weaknesses as counted, …), or the record warns of it.',
  level: 'warning',
  check: (record) => unsaid(record, OTHERS),
};
