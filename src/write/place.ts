import type { Finding } from '../record/schema.js';

type Place = Finding['at'];

/** Where something begins, in short: `p. 4` of a PDF, `l. 12` of a text. */
export function shortPlace(at: Place): string {
  return 'page' in at ? `p. ${at.page}` : `l. ${at.line}`;
}

/** Where something stands, in words: `page 4`, `pages 4 to 5`, `line 12`. */
export function placeName(at: Place): string {
  const [unit, from, to] =
    'page' in at ? ['page', at.page, at.endPage] : ['line', at.line, at.endLine];
  return from === to ? `${unit} ${from}` : `${unit}s ${from} to ${to}`;
}

/** A finding's id and place: `strength/4, p. 3`. */
export function reference({ id, at }: Pick<Finding, 'id' | 'at'>): string {
  return `${id}, ${shortPlace(at)}`;
}

/** The same, kept together where lines are wrapped. */
export function keptReference(finding: Pick<Finding, 'id' | 'at'>): string {
  return reference(finding).replaceAll(' ', '\u00a0');
}
