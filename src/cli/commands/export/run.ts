import { ArealetterError } from '../../../errors.js';
import type { LetterRecord } from '../../../record/schema.js';
import { count } from '../../../write/count.js';
import { TABLE_FORMATS } from '../../../write/tables/formats.js';
import { EXIT, exitAfter } from '../../exit.js';
import { findRecords, type Records } from '../../input/records.js';
import type { Messenger } from '../../messages.js';
import { clearAway } from '../../output/leftovers.js';
import type { Session } from '../../session.js';
import { stopperFor } from '../../stop.js';
import type { ExportOptions } from './options.js';
import { openTables, type TableFiles } from './table-files.js';
import { findTargets, type Targets } from './targets.js';

interface Tally {
  documents: number;
  findings: number;
}

/**
 * Writes records as tables, record by record. Where none can be read, nothing is written.
 *
 * @returns The exit code.
 * @throws ArealetterError `usage` or `unwritable`.
 */
export async function exportTables(
  session: Session,
  options: ExportOptions,
  paths: string[],
): Promise<number> {
  const { world, say } = session;
  const records = await findRecords(session, paths, options);
  const targets = await findTargets(options, await records.guard(), say);
  refuseTerminal(session, targets);
  await clearAway(targets.targets.flatMap(({ path }) => path ?? []));
  const stopper = stopperFor(world);
  const tally: Tally = { documents: 0, findings: 0 };
  let files: TableFiles | null = null;
  try {
    for await (const record of eachOnce(records, say, tally, stopper.signal)) {
      files ??= await openTables(targets, world.stdout, options);
      await files.add(record);
      if (files.isLeft()) break;
    }
    if (stopper.signal.aborted) {
      await files?.abandon();
      say.note('stopped; nothing was written');
      return EXIT.stopped;
    }
    for (const note of (await files?.finish()) ?? []) say.warning(note);
  } catch (error) {
    await files?.abandon();
    throw error;
  } finally {
    stopper.release();
  }
  if (tally.documents === 0) return EXIT.failed;
  if (options.output) say.note(summary(tally, records));
  return exitAfter(records);
}

/** The records to write: those of one document once. */
async function* eachOnce(
  records: Records,
  say: Messenger,
  tally: Tally,
  signal: AbortSignal,
): AsyncGenerator<LetterRecord> {
  const seen = new Map<string, string>();
  for await (const { path, record } of records.each(signal)) {
    const before = seen.get(record.source.sha256);
    if (before !== undefined) {
      say.warning(`${path}: the same document as ${before}; its rows are written once`);
      continue;
    }
    seen.set(record.source.sha256, path);
    tally.documents += 1;
    tally.findings += record.findings.length;
    yield record;
  }
}

function refuseTerminal({ world }: Session, { format, targets }: Targets): void {
  const toTerminal = targets.some(({ path }) => path === null) && world.stdout.isTTY;
  if (!toTerminal || !TABLE_FORMATS[format].binary) return;
  throw new ArealetterError(
    'usage',
    `${format} is no text for a terminal; write it into a file: -o findings.${format}`,
  );
}

function summary({ documents, findings }: Tally, { failed }: Records): string {
  const parts = [count(documents, 'document'), count(findings, 'finding')];
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}
