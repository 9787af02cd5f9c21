import type { RecordRule } from '../doubt.js';
import { INSPECTIONS, LETTERS } from '../kinds.js';

/** Every letter is dated and tells of an inspection; a report tells of one. */
export const dateUnread: RecordRule = {
  name: 'date-unread',
  holds: 'A letter has its date, and every document of an inspection the days of the inspection.',
  kinds: INSPECTIONS,
  *check({ kind, dates, people }) {
    // A monitoring inspection is told of in a letter, or in a report that has no date.
    const addressed = people.some(({ part }) => part === 'addressee');
    const isLetter = LETTERS.includes(kind) || (kind === 'area-send-monitoring' && addressed);
    if (!dates.letter && isLetter) {
      yield { message: 'no date of the letter was read', at: null, field: ['dates', 'letter'] };
    }
    if (!dates.inspection) {
      const field = ['dates', 'inspection'];
      yield { message: 'no inspection dates were read', at: null, field };
    }
  },
};
