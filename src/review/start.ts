import { createHash } from 'node:crypto';
import type { Finding, LetterRecord } from '../record/schema.js';
import { REVIEW_VERSION, type Review } from './schema.js';

/** Starts a review of a record, with nothing decided yet. */
export function startReview({ kind, title, source, findings }: LetterRecord): Review {
  return {
    schemaVersion: REVIEW_VERSION,
    of: { kind, title, source: { name: source.name, sha256: source.sha256 } },
    reviewer: null,
    savedAt: null,
    findings: findings.map((finding) => ({
      id: finding.id,
      sha256: fingerprint(finding),
      decision: null,
      note: null,
    })),
  };
}

/**
 * A SHA-256, in hexadecimal digits, of what a reviewer vouches for: the words of a finding, its type,
 * question, verdict and parent. Its place and its themes may change without a new review.
 */
export function fingerprint(finding: Finding): string {
  const { type, question, judgement, parent, text, points, responsible, details } = finding;
  const columns = details.map(({ heading, text }) => [heading, text]);
  const vouched = [type, question, judgement, parent, text, points, responsible, columns];
  return createHash('sha256').update(JSON.stringify(vouched)).digest('hex');
}
