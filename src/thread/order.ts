import { type AreaOptions, isSameArea, relationOf } from '../diff/relation.js';
import { ArealetterError } from '../errors.js';
import type { LetterRecord } from '../record/schema.js';
import { succession } from '../record/succession.js';
import { inTime } from '../record/time.js';

/** The records of one area in the order of time. */
export interface Ordered {
  records: LetterRecord[];
  /** Further readings of documents that stand among the records already. */
  repeated: { record: LetterRecord; as: LetterRecord }[];
}

/**
 * Puts records of one local area in the order of time, each document once.
 *
 * @throws ArealetterError `different-areas`, `usage` where there are none.
 */
export function inOrder(
  given: readonly LetterRecord[],
  { sameArea = false }: AreaOptions = {},
): Ordered {
  const [first] = given;
  if (!first) throw new ArealetterError('usage', 'no records were given');
  if (!sameArea && !areOfOne(first, given)) throw differentAreas(given);
  const records: LetterRecord[] = [];
  const repeated: Ordered['repeated'] = [];
  for (const record of given) {
    const as = records.find((known) => relationOf(known, record) === 'revision');
    if (as) repeated.push({ record, as });
    else records.push(record);
  }
  return { records: inTime(records), repeated };
}

/** Whether all are about the first one's area, or an area that it took the place of or that took its place. */
function areOfOne(first: LetterRecord, given: readonly LetterRecord[]): boolean {
  return given.every((record) => isSameArea(first, record) || succession(first, record) !== null);
}

function differentAreas(records: readonly LetterRecord[]): ArealetterError {
  const names = [...new Set(records.map(({ area }) => area.name ?? 'an unknown area'))].sort();
  const shown = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
  return new ArealetterError(
    'different-areas',
    `these are about several areas (${shown.join(', ')}); choose one with --area, or set them side by side with: arealetter compare; if they are one area under several names, say so with --same-area`,
  );
}
