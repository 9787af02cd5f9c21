import { ArealetterError } from '../errors.js';
import type { LetterRecord } from '../record/schema.js';
import { TABLES } from '../tables/index.js';
import type { TableName } from '../tables/names.js';
import { type Messenger, messenger } from '../terminal.js';
import { EXIT, type Stream, type World } from '../world.js';
import { openGrowing } from '../write/growing-file.js';
import { TABLE_FORMATS, type TableFormatName } from '../write/tables/formats.js';
import type { Outlet, TableOptions, TableWriter } from '../write/tables/writer.js';
import type { ExportCommandOptions } from './export.js';
import { findTargets, type Target } from './export-target.js';
import { readRecords } from './records.js';

interface Tally {
  documents: number;
  findings: number;
  failed: number;
}

/** A file, or stdout, that is being written. */
interface OpenTable {
  writer: TableWriter;
  finish(): Promise<void>;
  abandon(): Promise<void>;
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
  const { format, targets } = await findTargets(options, paths);
  refuseTerminal(world, format, options);
  const say = await messenger(world, options.color);
  const tally: Tally = { documents: 0, findings: 0, failed: 0 };
  const open: OpenTable[] = [];
  try {
    for await (const record of wanted(world, paths, say, tally)) {
      if (open.length === 0) await openAll(open, targets, world, format, options);
      for (const { writer } of open) await writer.add(record);
    }
    await finishAll(open, say);
  } catch (error) {
    for (const { abandon } of open) await abandon();
    throw error;
  }
  if (options.output && tally.documents > 0) say.note(summary(tally));
  if (tally.documents === 0) return EXIT.failed;
  return tally.failed > 0 ? EXIT.findings : EXIT.done;
}

/** The records to write: each document once, and none once nobody reads on. */
async function* wanted(
  world: World,
  paths: readonly string[],
  say: Messenger,
  tally: Tally,
): AsyncGenerator<LetterRecord> {
  const seen = new Map<string, string>();
  for await (const given of readRecords(world, paths)) {
    // `… | head` has seen enough.
    if (!world.stdout.writable) return;
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

async function openAll(
  open: OpenTable[],
  targets: readonly Target[],
  world: World,
  format: TableFormatName,
  options: TableOptions,
): Promise<void> {
  const make = await TABLE_FORMATS[format].load();
  for (const {
    path,
    tables: [first, ...others],
  } of targets) {
    const named = (name: TableName) => TABLES[name];
    const file = path === null ? openStream(world.stdout) : await openGrowing(path);
    const outlet: Outlet = (chunk) => file.write(chunk);
    const writer = await make([named(first), ...others.map(named)], outlet, options);
    open.push({ writer, finish: () => file.finish(), abandon: () => file.abandon() });
  }
}

/** Stdout, at the pace of whoever reads it; one that went away is no error. */
function openStream(stream: Stream) {
  const nothing = async () => undefined;
  const write = (chunk: string | Uint8Array) =>
    new Promise<void>((done) => {
      if (stream.writable) stream.write(chunk, () => done());
      else done();
    });
  return { write, finish: nothing, abandon: nothing };
}

async function finishAll(open: readonly OpenTable[], say: Messenger): Promise<void> {
  for (const { writer } of open) for (const note of await writer.end()) say.warning(note);
  for (const { finish } of open) await finish();
}

function summary({ documents, findings, failed }: Tally): string {
  const parts = [count(documents, 'document'), count(findings, 'finding')];
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
