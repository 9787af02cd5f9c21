import { relationOf } from '../diff/relation.js';
import { KIND_TABLE } from '../record/kinds.js';
import type { LetterRecord } from '../record/schema.js';

/**
 * Whether a later document is asked what became of an earlier one's weaknesses: where it follows it; and
 * what a targeted inspection asks, of the next one and of the report on the area. A targeted inspection
 * says nothing of what an inspection of SEND found.
 */
export function mayFollow(origin: LetterRecord, later: LetterRecord): boolean {
  if (relationOf(origin, later) !== 'comparison') return true;
  return origin.kind === 'targeted-area-letter' && KIND_TABLE[later.kind].role === 'inspection';
}
