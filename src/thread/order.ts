import { isSameArea, RANKS, relationOf, timeOf } from '../diff/relation.js';
import { ArealetterError } from '../errors.js';
import type { LetterRecord } from '../record/schema.js';

/** The records of one area in the order of time. */
export interface Ordered {
  records: LetterRecord[];
  /** Further readings of a document that stands among them already. */
  repeated: { record: LetterRecord; as: LetterRecord }[];
}

/**
 * Puts records of one local area in the order of time, each document once.
 *
 * @throws ArealetterError `different-areas`, `usage` where there are none.
 */
export function inOrder(given: readonly LetterRecord[]): Ordered {
  const [first] = given;
  if (!first) throw new ArealetterError('usage', 'no records were given');
  const other = given.find((record) => !isSameArea(first, record));
  if (other) throw differentAreas(given);
  const records: LetterRecord[] = [];
  const repeated: Ordered['repeated'] = [];
  for (const record of given) {
    const as = records.find((known) => relationOf(known, record) === 'revision');
    if (as) repeated.push({ record, as });
    else records.push(record);
  }
  const times = new Map(records.map((record) => [record, timeIn(record, records)]));
  const time = (record: LetterRecord) => times.get(record) ?? '';
  records.sort((a, b) => compare(time(a), time(b)) || RANKS[a.kind] - RANKS[b.kind]);
  return { records, repeated };
}

function differentAreas(records: readonly LetterRecord[]): ArealetterError {
  const names = [...new Set(records.map(({ area }) => area.name ?? 'an unknown area'))].sort();
  const shown = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
  return new ArealetterError(
    'different-areas',
    `these are about several areas (${shown.join(', ')}); choose one with --area, or set them side by side with: arealetter compare`,
  );
}

/** When it happened; a statement that does not tell answers the last inspection letter. */
function timeIn(record: LetterRecord, records: readonly LetterRecord[]): string {
  const time = timeOf(record);
  if (time !== null || record.kind !== 'statement-of-action') return time ?? '';
  const letters = records.filter(({ kind }) => kind === 'area-send-inspection').map(timeOf);
  return (
    letters
      .map((letter) => letter ?? '')
      .sort()
      .at(-1) ?? ''
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
