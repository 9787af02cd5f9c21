import { judgementsOf } from '../../record/kinds.js';
import type { RecordRule } from '../doubt.js';

/** A report has one of the outcomes of its kind. */
export const outcomeUnread: RecordRule = {
  name: 'outcome-unread',
  holds: 'A report has one of the outcomes of its kind.',
  kinds: ['area-send-report', 'area-send-monitoring'],
  *check({ kind, outcome }) {
    if (outcome.judgement !== null) return;
    const message = `none of the ${judgementsOf(kind).length} outcomes was read from “${outcome.text ?? ''}”`;
    yield { message, at: null, field: ['outcome', 'judgement'] };
  },
};
