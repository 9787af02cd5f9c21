import type { Kept } from '../../../batch/index.js';
import type { Outcome } from '../../../batch/job.js';

/** What came of the documents of a run, counted. */
export interface Tally {
  documents: number;
  findings: number;
  warnings: number;
  failed: number;
  /** Those of the documents whose earlier record still holds. */
  kept: number;
}

export function emptyTally(): Tally {
  return { documents: 0, findings: 0, warnings: 0, failed: 0, kept: 0 };
}

/** Adds what came of one document. */
export function addTo(tally: Tally, outcome: Outcome | Kept): void {
  if ('error' in outcome) {
    tally.failed += 1;
    return;
  }
  tally.documents += 1;
  if ('kept' in outcome) {
    tally.kept += 1;
    tally.findings += outcome.kept.findings;
    tally.warnings += outcome.kept.warnings;
  } else {
    tally.findings += outcome.findings;
    tally.warnings += outcome.warnings.length;
  }
}

/** `80 documents, 3,214 findings, 11 warnings, 2 failed` */
export function summary({ documents, findings, warnings, failed, kept }: Tally): string {
  const parts = [
    count(documents, 'document'),
    count(findings, 'finding'),
    count(warnings, 'warning'),
  ];
  if (kept > 0) parts.push(`${kept.toLocaleString('en-GB')} unchanged`);
  if (failed > 0) parts.push(`${failed.toLocaleString('en-GB')} failed`);
  return parts.join(', ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
