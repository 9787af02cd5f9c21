import type { LetterRecord } from '../record/schema.js';
import { fingerprint, fingerprintOfPart, fingerprintOfRecord } from './fingerprint.js';
import { PARTS, REVIEW_VERSION, type Review } from './schema.js';

/** Starts a review of a record, with nothing decided yet. */
export function startReview(record: LetterRecord): Review {
  const { kind, title, source, findings, warnings } = record;
  const open = { decision: null, note: null };
  return {
    schemaVersion: REVIEW_VERSION,
    of: {
      kind,
      title,
      source: { name: source.name, sha256: source.sha256 },
      record: fingerprintOfRecord(record),
      warned: warnings.map(({ findings }) => findings),
    },
    reviewer: null,
    savedAt: null,
    signedOn: null,
    corrections: [],
    missing: [],
    parts: PARTS.map((id) => ({ id, sha256: fingerprintOfPart(record, id), ...open })),
    findings: findings.map((finding) => ({
      id: finding.id,
      sha256: fingerprint(finding),
      ...open,
    })),
  };
}
