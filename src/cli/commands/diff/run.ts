import { difference, isUnchanged, only } from '../../../diff/index.js';
import { ArealetterError } from '../../../errors.js';
import { succession } from '../../../record/succession.js';
import { DIFF_FORMATS } from '../../../write/diff/formats.js';
import { EXIT } from '../../exit.js';
import { findRecords } from '../../input/records.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import type { DiffOptions } from './options.js';

/**
 * Prints what changed between two documents.
 *
 * @returns The exit code: 0 the same, 1 different.
 * @throws ArealetterError why one cannot be read, or `different-areas`.
 */
export async function diffDocuments(
  session: Session,
  options: DiffOptions,
  before: string,
  after: string,
): Promise<number> {
  if (before === '-' && after === '-') {
    throw new ArealetterError('usage', '- (stdin) can be given once only');
  }
  // Each by itself: a file may be compared with itself.
  const one = await findRecords(session, [before], options);
  const other = await findRecords(session, [after], options);
  const guard = await one.guard();
  await other.protect(guard);
  const output = await openResult(session, DIFF_FORMATS, options, guard);
  const [first, second] = await Promise.all([one.only(before), other.only(after)]);
  const found = difference(first, second, options);
  const note = succession(first, second);
  if (note) session.say.note(note);
  if (found.turned) session.say.note(`${before} is the later one, and is taken as such`);
  const change = options.only ? only(options.only, found.change) : found.change;
  await output.print({ ...found, change });
  return isUnchanged(change) || options.exitZero ? EXIT.done : EXIT.findings;
}
