import type { Place } from '../../read/tree.js';
import { findVisit } from './dates.js';
import type { Draft } from './draft/draft.js';

/** A text, and where it stands. */
interface Said {
  text: string;
  at: Place;
}

/**
 * Gives the draft the days of its inspection by the first text that tells them. Where that gives one end
 * of a range alone, the days stay unknown, with a warning.
 */
export function readInspected(draft: Draft, opening: readonly Said[]): void {
  for (const { text, at } of opening) {
    const found = findVisit(text, draft.dates.letter);
    if (found === 'half') {
      const message = `the first and the last day of the inspection were not both read from “${text}”`;
      draft.warn('date-unread', message, at);
      return;
    }
    if (found === null) continue;
    draft.dates.inspection = found;
    return;
  }
}
