import type { Run } from '../page.js';
import { isSmall } from './rows.js';

/** The raised numbers of a page, each with the size of the type that it stands in. */
export type Raised = ReadonlyMap<string, number>;

export function raisedIn(found: readonly Run[][]): Raised {
  const raised = new Map<string, number>();
  for (const row of found) {
    const main = row.reduce((big, run) => (run.size > big.size ? run : big));
    for (const run of row.slice(1)) {
      const number = run.text.trim();
      if (/^\d{1,2}$/.test(number) && isRaised(run, main)) raised.set(number, main.size);
    }
  }
  return raised;
}

function isRaised(run: Run, main: Run): boolean {
  return isSmall(run, main) && run.y < main.y - 1;
}

/**
 * The number of the footnote that a row begins, or null: it is raised itself, or the row is set smaller
 * than the type in which the same number is raised.
 */
export function noteNumber(row: readonly Run[], raised: Raised): string | null {
  const [first, second] = row;
  const [, number, rest] = /^(\d{1,2})(\s+\S|\p{Lu}\p{Ll})?/u.exec(first?.text.trim() ?? '') ?? [];
  if (!first || number === undefined || (!rest && !second)) return null;
  if (rest === undefined && first.text.trim() !== number) return null;
  if (second && rest === undefined && isRaised(first, second)) return number;
  return first.size < 0.95 * (raised.get(number) ?? 0) ? number : null;
}

/**
 * Empties the raised numbers that point to a footnote of the page: they are no part of the text.
 *
 * @param endnotes - The numbers of notes that stand on a later page.
 */
export function withoutNoteMarks(
  found: Run[][],
  raised: Raised,
  endnotes: ReadonlySet<string>,
): Run[][] {
  const notes = new Set([...found.map((row) => noteNumber(row, raised)), ...endnotes]);
  return found.map((row) => {
    const main = row.reduce((big, run) => (run.size > big.size ? run : big));
    return row.map((run, index) => {
      const number = run.text.trim();
      const points = notes.has(number) && isRaised(run, main);
      return index > 0 && points ? { ...run, text: '', pointsTo: number } : run;
    });
  });
}
