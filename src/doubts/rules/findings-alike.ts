import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { beginningOf } from '../lists.js';

/** Each finding stands in the document once. */
export const findingsAlike: RecordRule = {
  name: 'findings-alike',
  holds: 'No two findings of a document have the same words.',
  kinds: ALL,
  *check({ findings }) {
    const known = new Map<string, Finding>();
    for (const finding of findings) {
      const { type, parent, text, points } = finding;
      // What a plan measures is often the same for several of its actions.
      if (type === 'evidence' || type === 'impact' || type === 'outcome') continue;
      const key = JSON.stringify([type === 'action' ? parent : null, text, points]);
      const first = known.get(key);
      known.set(key, finding);
      if (!first) continue;
      const message = `two findings have the same words: ${beginningOf(text)}`;
      yield { message, at: finding.at, findings: [first, finding] };
    }
  },
};
