import type { RecordRule } from '../doubt.js';

/** Inspectors name areas for priority action if, and only if, the outcome is the gravest of the three. */
export const priorityActions: RecordRule = {
  name: 'outcome-mismatch',
  holds:
    'A report of widespread or systemic failings has areas for priority action, and no other report has.',
  kinds: ['area-send-report'],
  *check({ outcome, findings }) {
    const { judgement, text } = outcome;
    const acts = findings.filter(({ type }) => type === 'priority-action');
    const gravest = judgement === 'widespread-or-systemic-failings';
    if (judgement === null || gravest === acts.length > 0) return;
    const but = acts[0]
      ? `there is an area for priority action, “${acts[0].text}”`
      : 'no area for priority action was found';
    const message = `the outcome is “${text}”, but ${but}`;
    const field = ['outcome', 'judgement'];
    yield { message, at: acts[0]?.at ?? null, findings: acts, field };
  },
};
