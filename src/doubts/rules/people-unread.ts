import type { RecordRule } from '../doubt.js';
import { LETTERS } from '../kinds.js';

/** A letter is addressed to someone, and someone signs it. */
export const peopleUnread: RecordRule = {
  name: 'people-unread',
  holds: 'A letter has an addressee and a signatory.',
  kinds: LETTERS,
  *check({ people }) {
    for (const part of ['addressee', 'signatory'] as const) {
      if (people.some((person) => person.part === part)) continue;
      const message = `no ${part} was read; such a letter has one`;
      yield { message, at: null, field: ['people'] };
    }
  },
};
