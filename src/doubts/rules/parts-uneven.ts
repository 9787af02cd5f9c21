import type { RecordRule } from '../doubt.js';
import { beginningOf } from '../lists.js';

/** A plan answers each of its weaknesses in the same parts. */
export const partsUneven: RecordRule = {
  name: 'parts-uneven',
  holds:
    'Each weakness of a statement is answered in the same parts: actions, impacts, outcomes, evidence.',
  kinds: ['statement-of-action'],
  *check({ findings }) {
    const parents = findings.filter(({ parent }) => parent === null);
    const parts = parents.map(({ id }) => findings.filter(({ parent }) => parent === id));
    const types = new Set(findings.filter(({ parent }) => parent !== null).map(({ type }) => type));
    for (const type of types) {
      const lacking = parents.filter(
        (_, index) => !parts[index]?.some((part) => part.type === type),
      );
      // Where half of them have no such part, it is none of the plan’s.
      if (lacking.length === 0 || 2 * lacking.length > parents.length) continue;
      for (const parent of lacking) {
        const message = `${beginningOf(parent.text)} has no ${type}, as others have`;
        const under = parts[parents.indexOf(parent)] ?? [];
        yield { message, at: parent.at, findings: [parent, ...under] };
      }
    }
  },
};
