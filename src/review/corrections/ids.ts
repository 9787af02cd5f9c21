import type { Finding } from '../../record/schema.js';

/**
 * Counts the ids of findings anew, in place.
 *
 * @returns The new id of each finding.
 */
export function renumber(findings: readonly Finding[]): Map<unknown, string> {
  const counts = new Map<string, number>();
  const ids = new Map<unknown, string>();
  for (const finding of findings) {
    const { type, question } = finding;
    const prefix = question === null ? type : `${question}/${type}`;
    const ordinal = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, ordinal);
    finding.id = `${prefix}/${ordinal}`;
    ids.set(finding, finding.id);
  }
  return ids;
}
