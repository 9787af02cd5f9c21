import type { Finding, LetterRecord } from '../../record/schema.js';
import type { Correction } from '../schema.js';
import { renumber } from './ids.js';
import { put } from './pointer.js';
import { listOf, type Run, runOf } from './run.js';

/** A record with corrections made in it. */
export interface Applied {
  record: LetterRecord;
  /** The ids that a finding as read has become: none where it is gone, several where it was divided. */
  became: (id: string) => readonly string[];
}

/**
 * Makes corrections that fit a record and do not overlap. Their paths are those of the record as read, whatever
 * their order. Ids are counted anew; parents and warnings follow.
 */
export function apply(read: LetterRecord, corrections: readonly Correction[]): Applied {
  const record = structuredClone(read);
  const runs: Run[] = [];
  for (const correction of corrections) {
    const run = runOf(correction);
    if (run) runs.push(structuredClone(run));
    else put(record, correction.path, structuredClone(correction.right));
  }
  const own: (Finding | undefined)[] = [...record.findings];
  // The last first, so that the indices of the others stay right. What is only added goes before what stands there.
  for (const { list, from, read, right } of lastFirst(runs)) {
    listOf(record, list).splice(from, read.length, ...right);
  }
  const ids = renumber(record.findings);
  const became = becoming(read, own, runs, ids);
  for (const finding of record.findings) {
    if (finding.parent !== null) finding.parent = became(finding.parent)[0] ?? null;
  }
  for (const warning of record.warnings) {
    warning.findings = [...new Set(warning.findings.flatMap(became))];
  }
  if (corrections.some(({ path }) => path.startsWith('/coverage/'))) recount(record);
  return { record, became };
}

function lastFirst(runs: readonly Run[]): Run[] {
  return [...runs]
    .reverse()
    .sort((one, other) => other.from - one.from || other.read.length - one.read.length);
}

/** What became of the findings as read, by their ids. */
function becoming(
  read: LetterRecord,
  own: readonly (Finding | undefined)[],
  runs: readonly Run[],
  ids: ReadonlyMap<unknown, string>,
): Applied['became'] {
  const ofRuns = runs.filter(({ list }) => list === 'findings');
  const became = new Map(
    read.findings.map(({ id }, index) => {
      const run = ofRuns.find((one) => index >= one.from && index < one.from + one.read.length);
      const now = run ? run.right : [own[index]];
      return [id, now.flatMap((one) => ids.get(one) ?? [])];
    }),
  );
  return (id) => became.get(id) ?? [id];
}

/** What found its place has been placed. */
export function recount({ coverage }: LetterRecord): void {
  const left = coverage.unplaced.reduce(
    (sum, { text }) => sum + text.trim().split(/\s+/).length,
    0,
  );
  coverage.placed = coverage.words - coverage.furniture - left;
}
