import { ArealetterError } from '../../../errors.js';
import type { LetterRecord } from '../../../record/schema.js';
import { TABLE_FORMATS, type TableFormatName } from '../../../write/tables/formats.js';
import { readRecords } from '../../input/records.js';
import { type Messenger, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { ExportCommandOptions } from './command.js';
import { openTables, type TableFiles } from './table-files.js';
import { findTargets } from './targets.js';

interface Tally {
  documents: number;
  findings: number;
  failed: number;
}

/**
 * Writes records as tables, record by record. One that cannot be read is told and does not stop the
 * others; where none can, nothing is written.
 *
 * @returns The exit code.
 * @throws ArealetterError `usage` or `unwritable`.
 */
export async function exportTables(
  world: World,
  paths: readonly string[],
  options: ExportCommandOptions,
): Promise<number> {
  const targets = await findTargets(options, paths);
  refuseTerminal(world, targets.format, options);
  const say = await messenger(world, options.color);
  const tally: Tally = { documents: 0, findings: 0, failed: 0 };
  let files: TableFiles | null = null;
  try {
    for await (const record of wanted(world, paths, say, tally)) {
      files ??= await openTables(targets, world.stdout, options);
      await files.add(record);
      if (files.isLeft()) break;
    }
    for (const note of (await files?.finish()) ?? []) say.warning(note);
  } catch (error) {
    await files?.abandon();
    throw error;
  }
  if (tally.documents === 0) return EXIT.failed;
  if (options.output) say.note(summary(tally));
  return tally.failed > 0 ? EXIT.findings : EXIT.done;
}

/** The records to write: each document once. */
async function* wanted(
  world: World,
  paths: readonly string[],
  say: Messenger,
  tally: Tally,
): AsyncGenerator<LetterRecord> {
  const seen = new Map<string, string>();
  for await (const given of readRecords(world, paths)) {
    if ('error' in given) {
      tally.failed += 1;
      say.error(`${given.path}: ${given.error.message}`);
      continue;
    }
    const { path, record } = given;
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

function refuseTerminal(
  world: World,
  format: TableFormatName,
  { output }: ExportCommandOptions,
): void {
  if (output !== undefined || !TABLE_FORMATS[format].binary || !world.stdout.isTTY) return;
  throw new ArealetterError(
    'usage',
    `${format} is no text for a terminal; write it into a file: -o findings.${format}`,
  );
}

function summary({ documents, findings, failed }: Tally): string {
  const parts = [count(documents, 'document'), count(findings, 'finding')];
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
