import type { Run } from '../page.js';

// In units of the type's size, measured on PDFs of Word and LibreOffice.
const SAME_BASELINE = 0.35;
const RAISED = 0.6;

/** The runs of each baseline from left to right, baselines from top to bottom. */
export function rows(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = found.at(-1);
    if (row && isLevel(row, run)) row.push(run);
    else found.push([run]);
  }
  return found.map((row) => row.sort((a, b) => a.x - b.x));
}

/** On the baseline of a row, or of a row that is only raised small type so far. */
function isLevel(row: readonly Run[], run: Run): boolean {
  const level = row.some(
    (other) => run.y - other.y <= SAME_BASELINE * Math.min(run.size, other.size),
  );
  const raised = row.every(
    (other) =>
      /^(?:\d{1,2}|st|nd|rd|th)$/.test(other.text.trim()) &&
      isSmall(other, run) &&
      run.y - other.y <= RAISED * run.size,
  );
  return level || raised;
}

// Browsers set raised type at five sixths of the size around it, Word at two thirds.
const SMALL = 0.86;

export function isSmall(run: Run, beside: Run): boolean {
  return run.size < SMALL * beside.size;
}
