import type { Finding } from '../record/schema.js';

/** Where a finding stands, in short: `p. 4` of a PDF, `l. 12` of a text. */
export function shortPlace(at: Finding['at']): string {
  return 'page' in at ? `p. ${at.page}` : `l. ${at.line}`;
}

/** A finding's id and place: `strength/4, p. 3`. */
export function reference({ id, at }: Pick<Finding, 'id' | 'at'>): string {
  return `${id}, ${shortPlace(at)}`;
}

/** The same, kept together where lines are wrapped. */
export function keptReference(finding: Pick<Finding, 'id' | 'at'>): string {
  return reference(finding).replaceAll(' ', '\u00a0');
}
