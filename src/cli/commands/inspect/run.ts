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
  const guard = await Guard.of([input.file]);
  const output = await openResult(
    session,
    TRACE_FORMATS,
    { ...options, width: widthFor(session, options) },
    guard,
  );
  const { kind } = options;
  const trace = await readDocument(input, options, {
    job: 'trace',
    settings: { ...(kind && { kind }) },
  });
  await output.print(trace);
  return EXIT.done;
}

/** For a program that searches its lines, they stay whole. */
function widthFor({ world }: Session, { output }: InspectOptions): number {
  const { isTTY, columns = 80 } = world.stdout;
  return isTTY && output === undefined ? columns : Number.POSITIVE_INFINITY;
}
