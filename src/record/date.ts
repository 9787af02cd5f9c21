import type { LetterRecord } from './schema.js';

/** The date of a document: the letter's, else the last day of its inspection; null where it gives neither. */
export function dateOf({ dates }: Pick<LetterRecord, 'dates'>): string | null {
  return dates.letter ?? dates.inspection?.to ?? null;
}
