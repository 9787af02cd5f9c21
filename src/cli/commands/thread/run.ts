import { ArealetterError } from '../../../errors.js';
import { findArea } from '../../../record/areas.js';
import type { LetterRecord } from '../../../record/schema.js';
import { follow } from '../../../thread/index.js';
import { THREAD_FORMATS } from '../../../write/thread/formats.js';
import { exitAfter } from '../../exit.js';
import { findRecords } from '../../input/records.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import type { ThreadOptions } from './options.js';

/**
 * Prints the thread of one area.
 *
 * @returns The exit code: 0 done, 1 some documents could not be read.
 * @throws ArealetterError `different-areas`, or `usage` where nothing is left to follow.
 */
export async function followDocuments(
  session: Session,
  options: ThreadOptions,
  paths: string[],
): Promise<number> {
  const given = await findRecords(session, paths, options);
  const output = await openResult(session, THREAD_FORMATS, options, await given.guard());
  const records: LetterRecord[] = [];
  for await (const { record } of given.each()) {
    if (isWanted(record, options.area)) records.push(record);
  }
  if (records.length === 0) throw nothingLeft(options);
  await output.print(follow(records, options));
  return exitAfter(given);
}

function isWanted({ area }: LetterRecord, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const known = findArea(wanted);
  if (known && area.code) return area.code === known.code;
  const plain = (name: string | null) => name?.normalize('NFC').trim().toLowerCase();
  return plain(area.name) === plain(wanted) || area.code === wanted.trim().toUpperCase();
}

function nothingLeft({ area }: ThreadOptions): ArealetterError {
  return new ArealetterError(
    'usage',
    area === undefined
      ? 'none of these could be read; there is nothing to follow'
      : `none of these records is about ${area}`,
  );
}
