import type { RecordRule } from '../doubt.js';
import { LETTERS } from '../kinds.js';

/** A letter is addressed to someone, and someone signs it. */
export const peopleUnread: RecordRule = {
  name: 'people-unread',
  holds: 'A letter has an addressee and a signatory.',
  kinds: [...LETTERS, 'area-send-monitoring'],
  *check({ kind, dates, people }) {
    // Reports of monitoring inspections are addressed to nobody, and have no date.
    if (kind === 'area-send-monitoring' && dates.letter === null) return;
    for (const part of ['addressee', 'signatory'] as const) {
      if (people.some((person) => person.part === part)) continue;
      const message = `no ${part} was read; such a letter has one`;
      yield { message, at: null, field: ['people'] };
    }
  },
};
