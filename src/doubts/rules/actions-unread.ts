import type { FindingType } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';

/** What a statement or plan answers, as it calls it. */
const ANSWERED: readonly FindingType[] = [
  'significant-weakness',
  'priority-action',
  'area-for-improvement',
];

/** A statement answers each of its weaknesses. */
export const actionsUnread: RecordRule = {
  name: 'actions-unread',
  holds:
    'A statement or plan has an action for each weakness, area for priority action or area for improvement in it.',
  kinds: ['statement-of-action'],
  *check({ findings }) {
    const weaknesses = findings.filter(({ type }) => ANSWERED.includes(type));
    for (const finding of weaknesses) {
      const { id, text, at } = finding;
      if (findings.some(({ type, parent }) => type === 'action' && parent === id)) continue;
      // They may have gone to the weakness before it, or were read as other parts of its own.
      const before = weaknesses[weaknesses.indexOf(finding) - 1]?.id;
      const near = findings.filter(({ parent }) => parent === id || (before && parent === before));
      yield { message: `no action was read for “${text}”`, at, findings: [finding, ...near] };
    }
  },
};
