import type { RecordRule } from '../doubt.js';

/** A statement answers each of its weaknesses. */
export const actionsUnread: RecordRule = {
  name: 'actions-unread',
  holds: 'A statement has an action for each of its weaknesses.',
  kinds: ['statement-of-action'],
  *check({ findings }) {
    for (const finding of findings) {
      const { id, type, text, at } = finding;
      if (type !== 'significant-weakness') continue;
      if (findings.some(({ type, parent }) => type === 'action' && parent === id)) continue;
      yield { message: `no action was read for “${text}”`, at, findings: [finding] };
    }
  },
};
