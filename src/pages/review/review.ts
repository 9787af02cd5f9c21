import type { Decision, Review, ReviewedFinding } from '../../review/schema.js';

export type { Decision, Review, ReviewedFinding };

/** Decides on a finding; the same decision again takes it back. */
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
  const findings = review.findings.map((finding) => (finding.id === id ? to(finding) : finding));
  return { ...review, findings };
}

/** Names the reviewer; a blank name is none. */
export function by(review: Review, reviewer: string): Review {
  return { ...review, reviewer: reviewer.trim() || null };
}

/** What a review says about a finding. */
export function decisionOn(review: Review, id: string): ReviewedFinding | undefined {
  return review.findings.find((finding) => finding.id === id);
}

/** How far a review has come. */
export interface Progress {
  findings: number;
  reviewed: number;
  flagged: number;
}

/** Counts what is reviewed. */
export function progressOf({ findings }: Review): Progress {
  return {
    findings: findings.length,
    reviewed: findings.filter(({ decision }) => decision !== null).length,
    flagged: findings.filter(({ decision }) => decision === 'flagged').length,
  };
}

/** Progress in words: `12 of 48 reviewed, 2 flagged`. */
export function progressWords({ findings, reviewed, flagged }: Progress): string {
  const flags = flagged > 0 ? `, ${flagged} flagged` : '';
  return `${reviewed} of ${findings} reviewed${flags}`;
}
