import type { Review } from '../../../review/schema.js';
import type { Place } from './place.js';

/** Marks a place of which something is missing. */
export function miss(review: Review, at: Place): Review {
  return { ...review, missing: [...review.missing, { note: MISSED, at }] };
}

/** The note of a mark on which nothing else was noted. */
export const MISSED = 'Something is missing here';

/** Puts a note on a mark; a blank one says that something is missing. */
export function noteMissing(review: Review, index: number, note: string): Review {
  const own = review.missing[index];
  if (!own) return review;
  return {
    ...review,
    missing: review.missing.with(index, { ...own, note: note.trim() || MISSED }),
  };
}

/** Takes a mark back. */
export function unmiss(review: Review, index: number): Review {
  return { ...review, missing: review.missing.filter((_, at) => at !== index) };
}
