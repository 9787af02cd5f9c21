import type { LetterRecord } from './schema.js';

/** The one date of a document: the letter's, else the last day of its inspection; null where it has none. */
export function dateOf({ dates }: Pick<LetterRecord, 'dates'>): string | null {
  return dates.letter ?? dates.inspection?.to ?? null;
}
