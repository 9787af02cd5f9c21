import type { Kept } from '../../../batch/cache.js';
import type { MadeRecord } from '../../../batch/job.js';
import { count, figure } from '../../../write/count.js';
import type { Read } from '../../input/documents.js';

/** What came of the documents of a run, count. */
export interface Tally {
  documents: number;
  findings: number;
  warnings: number;
  failed: number;
  /** Those of the documents whose earlier record still holds. */
  kept: number;
  /** Those that another version or theme list had made a record of, which are read again. */
  outdated: number;
  /** Corrections that no longer fit. */
  refused: number;
}

export function emptyTally(): Tally {
  return { documents: 0, findings: 0, warnings: 0, failed: 0, kept: 0, outdated: 0, refused: 0 };
}

/** Adds what came of one document. */
export function addTo(tally: Tally, outcome: Read<MadeRecord, Kept>['outcome']): void {
  if ('error' in outcome) {
    tally.failed += 1;
    return;
  }
  tally.documents += 1;
  if ('instead' in outcome) {
    tally.kept += 1;
    tally.findings += outcome.instead.findings;
    tally.warnings += outcome.instead.warnings;
  } else {
    tally.findings += outcome.made.findings;
    tally.warnings += outcome.made.warnings.length;
  }
}

/** `80 documents, 3,214 findings, 11 warnings, 2 failed` */
export function summary({ documents, findings, warnings, failed, kept }: Tally): string {
  const parts = [
    count(documents, 'document'),
    count(findings, 'finding'),
    count(warnings, 'warning'),
  ];
  if (kept > 0) parts.push(`${figure(kept)} unchanged`);
  if (failed > 0) parts.push(`${figure(failed)} failed`);
  return parts.join(', ');
}

/** `read again what another version or theme list had made: 3 documents` */
export function outdatedNote({ outdated }: Tally): string {
  return `read again what another version or theme list had made: ${count(outdated, 'document')}`;
}
