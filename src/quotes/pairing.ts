import type { Mark } from './marks.js';

/** Whether the next two marks of the pair close: straight marks within straight marks. */
export function closesTwice(marks: readonly Mark[], position: number): boolean {
  let closing = 0;
  for (let next = position + 1; next < marks.length && closing < 2; next += 1) {
    if (marks[next]?.pair !== marks[position]?.pair) continue;
    if (marks[next]?.use !== 'close') return false;
    closing += 1;
  }
  return closing === 2;
}

/**
 * Whether a mark closes what is open. After a plural's s it is an apostrophe if a better mark does.
 *
 * @param inside - The pair of the innermost quotation that is open.
 */
export function closes(
  marks: readonly Mark[],
  position: number,
  inside: Mark['pair'] | undefined,
): boolean {
  const mark = marks[position] as Mark;
  if (inside === 'double' && mark.pair === 'single') return false;
  if (!mark.doubtful) return true;
  return !closesLater(marks, position);
}

function closesLater(marks: readonly Mark[], position: number): boolean {
  for (let next = position + 1; next < marks.length; next += 1) {
    const mark = marks[next] as Mark;
    if (mark.pair === 'double') {
      if (mark.use === 'close') return false;
    } else if (mark.use === 'open') return false;
    else return true;
  }
  return false;
}

/**
 * Whether what a single mark opens is closed in its paragraph, and before the marks around it close.
 *
 * @param inside - The pair of the innermost quotation that is open.
 */
export function isClosed(
  marks: readonly Mark[],
  position: number,
  inside: Mark['pair'] | undefined,
): boolean {
  let doubles = inside === 'double' ? 1 : 0;
  for (let next = position + 1; next < marks.length; next += 1) {
    const { pair, use } = marks[next] as Mark;
    if (pair === 'double') {
      doubles += use === 'open' ? 1 : -1;
      if (doubles < 0) return false;
      if (inside === 'double' && doubles === 0) return false;
    } else if (use === 'close') return true;
  }
  // It may go on in the next paragraph.
  return inside === undefined && position === 0;
}
