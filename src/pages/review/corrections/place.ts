import type { Missing } from '../../../review/schema.js';

/** A place in a document: boxes on pages, or lines. */
export type Place = Missing['at'];

/** Whether something stands before another on the page. */
export function isBefore(one: Place, other: Place): boolean {
  if ('line' in one || 'line' in other) {
    return 'line' in one && 'line' in other && one.line < other.line;
  }
  const [a, b] = [one.boxes[0], other.boxes[0]];
  return one.page < other.page || (one.page === other.page && (a?.y ?? 0) < (b?.y ?? 0));
}

/** The place of two findings that are one. */
export function joined(one: Place, other: Place): Place {
  if ('line' in one) {
    return 'line' in other
      ? { line: one.line, endLine: Math.max(one.endLine, other.endLine) }
      : one;
  }
  if ('line' in other) return one;
  return { page: one.page, endPage: other.endPage, boxes: [...one.boxes, ...other.boxes] };
}
