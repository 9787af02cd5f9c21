import { KIND_TABLE, rankOf } from './kinds.js';
import { compareTexts } from './order.js';
import type { LetterRecord } from './schema.js';

/** The last day of the inspection, else the date of the letter; of a statement, of what it answers. */
export function timeOf({ kind, dates }: LetterRecord): string | null {
  if (KIND_TABLE[kind].role === 'statement') return dates.previous.at(-1)?.to ?? null;
  return dates.inspection?.to ?? dates.letter;
}

/** Compares records by time: below 0 where the first is the earlier; 0 where nothing tells. */
export function compareInTime(one: LetterRecord, other: LetterRecord): number {
  const [a, b] = [timeOf(one), timeOf(other)];
  const byTime = a === null || b === null ? 0 : compareTexts(a, b);
  return byTime || rankOf(one.kind) - rankOf(other.kind);
}
