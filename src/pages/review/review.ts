import type { Decision, Review, ReviewedFinding } from '../../review/schema.js';

export type { Decision, Review, ReviewedFinding };

/** Decides on a finding or a part; the same decision again takes it back. */
export function decide(review: Review, id: string, decision: Decision): Review {
  return change(review, id, (finding) => ({
    ...finding,
    decision: finding.decision === decision ? null : decision,
  }));
}

/** Puts a note on a finding; a blank one removes it. */
export function annotate(review: Review, id: string, note: string): Review {
  return change(review, id, (finding) => ({ ...finding, note: note.trim() || null }));
}

function change(
  review: Review,
  id: string,
  to: (finding: ReviewedFinding) => ReviewedFinding,
): Review {
  const changed = (one: ReviewedFinding) => (one.id === id ? to(one) : one);
  return { ...review, parts: review.parts.map(changed), findings: review.findings.map(changed) };
}

/** Names the reviewer; a blank name is none. */
export function by(review: Review, reviewer: string): Review {
  return { ...review, reviewer: reviewer.trim() || null };
}

/** Dates the signature; a blank day is none. */
export function on(review: Review, day: string): Review {
  return { ...review, signedOn: day || null };
}

/** Everything that is reviewed: the parts of the record, then its findings. */
export function reviewedIn({ parts, findings }: Review): ReviewedFinding[] {
  return [...parts, ...findings];
}

/** What a review says about a finding or a part. */
export function decisionOn(review: Review, id: string): ReviewedFinding | undefined {
  return reviewedIn(review).find((finding) => finding.id === id);
}

/** How far a review has come. */
export interface Progress {
  all: number;
  reviewed: number;
  flagged: number;
}

/** Counts what is reviewed. */
export function progressOf(review: Review): Progress {
  const all = reviewedIn(review);
  return {
    all: all.length,
    reviewed: all.filter(({ decision }) => decision !== null).length,
    flagged: all.filter(({ decision }) => decision === 'flagged').length,
  };
}

/** Progress in words: `12 of 48 reviewed, 2 flagged`. */
export function progressWords({ all, reviewed, flagged }: Progress): string {
  const flags = flagged > 0 ? `, ${flagged} flagged` : '';
  return `${reviewed} of ${all} reviewed${flags}`;
}
