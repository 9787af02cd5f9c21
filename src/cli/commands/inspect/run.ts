import { TRACE_FORMATS } from '../../../write/trace/formats.js';
import { EXIT } from '../../exit.js';
import { readDocument } from '../../input/documents.js';
import { findOne } from '../../input/find.js';
import { Guard } from '../../output/guard.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import type { InspectOptions } from './options.js';

/**
 * Prints how one document is read.
 *
 * @returns The exit code.
 * @throws ArealetterError why it cannot be read; `usage` where the path stands for several documents.
 */
export async function inspectDocument(
  session: Session,
  options: InspectOptions,
  path: string,
): Promise<number> {
  const input = await findOne(session, path, options);
  const output = await openResult(session, TRACE_FORMATS, options, await Guard.of([input.file]));
  const { kind } = options;
  const trace = await readDocument(input, options, {
    job: 'trace',
    settings: { ...(kind && { kind }) },
  });
  await output.print(trace);
  return EXIT.done;
}
