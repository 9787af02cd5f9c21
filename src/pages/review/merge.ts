import { isSame } from './corrections/value.js';
import type { Review, ReviewedFinding } from './review.js';

/** Two reviews of one record as one. */
export interface Merged {
  review: Review;
  /** What the reviewers disagree about: ids, and the paths of corrections. */
  disagreements: string[];
}

/**
 * Merges another review into one's own: what only one of them has stands, and a flag stands against an acceptance.
 * Where both corrected the same value in different ways, one's own correction is kept. It is to be signed anew.
 */
export function merge(own: Review, other: Review): Merged {
  const disagreements: string[] = [];
  const mergeEach = (entries: readonly ReviewedFinding[], others: readonly ReviewedFinding[]) =>
    entries.map((one): ReviewedFinding => {
      const found = others.find(({ id }) => id === one.id);
      if (!found) return one;
      const [a, b] = [one.decision, found.decision];
      if (a !== null && b !== null && a !== b) disagreements.push(one.id);
      const decision = a === 'flagged' || b === 'flagged' ? 'flagged' : (a ?? b);
      return { ...one, decision, note: joined(one.note, found.note) };
    });
  const parts = mergeEach(own.parts, other.parts);
  const findings = mergeEach(own.findings, other.findings);
  const corrections = [...own.corrections];
  for (const correction of other.corrections) {
    const found = own.corrections.find(({ path }) => path === correction.path);
    if (!found) corrections.push(correction);
    else if (!isSame(found, correction)) disagreements.push(correction.path);
  }
  const missing = [
    ...own.missing,
    ...other.missing.filter((one) => !own.missing.some((mark) => isSame(mark, one))),
  ];
  return {
    review: { ...own, signedOn: null, corrections, missing, parts, findings },
    disagreements,
  };
}

function joined(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  return `${one} / ${other}`;
}

/** Whether a review holds anything that could be lost. */
export function isBegun({ parts, findings, corrections, missing }: Review): boolean {
  return (
    corrections.length > 0 ||
    missing.length > 0 ||
    [...parts, ...findings].some(({ decision, note }) => decision !== null || note !== null)
  );
}
