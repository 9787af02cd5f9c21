import { datesOrder } from '../../doubts/rules/dates-order.js';
import { datesPossible } from '../../doubts/rules/dates-possible.js';
import { unsaid } from '../doubted.js';
import type { Rule } from '../rule.js';

/** Dates are in the order of events: earlier inspections, the inspection, the letter. */
export const dates: Rule = {
  name: 'dates',
  demands:
    'Dates suit the kind of document and are in order: earlier inspections, the first and last day of the inspection, the letter.',
  level: 'error',
  check: (record) => unsaid(record, [datesPossible, datesOrder]),
};
