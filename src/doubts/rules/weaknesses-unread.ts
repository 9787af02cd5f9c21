import type { RecordRule } from '../doubt.js';

/** Inspectors require a statement of action if, and only if, they find significant weaknesses. */
export const weaknessesUnread: RecordRule = {
  name: 'weaknesses-unread',
  holds:
    'An inspection letter that requires a statement of action has significant weaknesses, and no other has.',
  kinds: ['area-send-inspection'],
  *check({ outcome, findings, warnings }) {
    // The letter itself says both.
    if (warnings.some(({ rule }) => rule === 'outcome-mismatch')) return;
    const required = outcome.judgement === 'statement-of-action-required';
    const weaknesses = findings.filter(({ type }) => type === 'significant-weakness');
    if (required === weaknesses.length > 0) return;
    const message = required
      ? 'a written statement of action is required, but no area of significant weakness was read'
      : 'there are areas of significant weakness, but no statement of action is required';
    const at = weaknesses[0]?.at ?? null;
    yield { message, at, findings: weaknesses, field: ['outcome', 'judgement'] };
  },
};
