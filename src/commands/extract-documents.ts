import { ArealetterError } from '../errors.js';
import { extract } from '../extract.js';
import type { LetterRecord } from '../record/schema.js';
import { messenger } from '../terminal.js';
import type { Theme } from '../themes/theme.js';
import { EXIT, type World } from '../world.js';
import { writeWhole } from '../write/file.js';
import { toJson, toNdjson } from '../write/json.js';
import { toMarkdown } from '../write/markdown.js';
import type { ExtractCommandOptions, Format } from './extract.js';
import { findInputs, type Input, outputPaths } from './inputs.js';
import { progressOn } from './progress.js';
import { readThemes } from './theme-list.js';

const ENDINGS: Readonly<Record<Format, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
};

interface Tally {
  documents: number;
  findings: number;
  warnings: number;
  failed: number;
}

/**
 * Reads the documents that the arguments name and writes their records. One that cannot be read is told
 * and does not stop the others.
 *
 * @returns The exit code.
 * @throws ArealetterError `usage`, `not-found` or `unwritable`, when nothing can be done at all.
 */
export async function extractDocuments(
  world: World,
  paths: readonly string[],
  options: ExtractCommandOptions,
): Promise<number> {
  const say = await messenger(world, options.color);
  const { maxBytes, fetchSeconds } = options;
  const themes = options.themes ? await readThemes(options.themes) : null;
  const { inputs, several } = await findInputs(paths, world.stdin, maxBytes, fetchSeconds);
  const format = options.format ?? (several && !options.output ? 'ndjson' : 'json');
  const targets = options.output ? outputPaths(inputs, options.output, ENDINGS[format]) : null;
  const write = writerFor(world, format, targets, several);
  const point = options.withSchema ? await pointer(options.output, format) : null;
  const progress = progressOn(world.stderr, inputs.length);
  const tally: Tally = { documents: 0, findings: 0, warnings: 0, failed: 0 };
  for (const input of inputs) {
    // `… | head` has seen enough.
    if (!targets && !world.stdout.writable) break;
    progress.show(input.path);
    const record = await readOne(world, input, options, themes, (message) => {
      progress.clear();
      say.error(message);
    });
    if (!record) {
      tally.failed += 1;
      continue;
    }
    await write(point ? point(record) : record, input);
    tally.documents += 1;
    tally.findings += record.findings.length;
    tally.warnings += record.warnings.length;
    if (!several || options.strict) {
      progress.clear();
      for (const warning of record.warnings) say.warning(`${input.path}: ${describe(warning)}`);
    }
  }
  progress.clear();
  await write(null, null);
  if (several) say.note(summary(tally));
  return exitCode(tally, options);
}

async function pointer(folder: string | undefined, format: Format) {
  const { schemaBeside } = await import('./schema-beside.js');
  return schemaBeside(folder, format);
}

async function readOne(
  world: World,
  input: Input,
  { maxBytes, maxPages, kind }: ExtractCommandOptions,
  themes: readonly Theme[] | null,
  fail: (message: string) => void,
): Promise<LetterRecord | null> {
  // pdf.js can lose the pages of a damaged file and tell nobody but Node.
  let lost = false;
  const note = () => {
    lost = true;
  };
  world.on?.('unhandledRejection', note);
  try {
    const record = await extract(await input.read(), {
      name: input.name,
      maxBytes,
      maxPages,
      ...(kind && { kind }),
      ...(themes && { themes }),
    });
    if (lost)
      throw new ArealetterError('damaged', 'parts of the PDF are damaged; download it again');
    return record;
  } catch (error) {
    const known = error instanceof ArealetterError;
    fail(
      `${input.path}: ${known ? error.message : `a bug in arealetter, please report it (${error})`}`,
    );
    return null;
  } finally {
    world.off?.('unhandledRejection', note);
  }
}

/** Writes records one by one; called with null at the end. */
type RecordWriter = (record: LetterRecord | null, input: Input | null) => Promise<void>;

function writerFor(
  world: World,
  format: Format,
  targets: ReadonlyMap<Input, string> | null,
  several: boolean,
): RecordWriter {
  const print = { json: toJson, ndjson: toNdjson, markdown: toMarkdown }[format];
  if (targets) {
    return async (record, input) => {
      const path = input && targets.get(input);
      if (record && path) await writeWhole(path, print(record));
    };
  }
  if (format !== 'json' || !several) {
    return async (record) => {
      if (record) world.stdout.write(print(record));
    };
  }
  let opened = false;
  return async (record) => {
    if (record) world.stdout.write(`${opened ? ',' : '['}\n${print(record).trimEnd()}`);
    else world.stdout.write(opened ? '\n]\n' : '[]\n');
    opened = true;
  };
}

function describe({ rule, message, at }: LetterRecord['warnings'][number]): string {
  const place = at === null ? '' : 'page' in at ? `page ${at.page}: ` : `line ${at.line}: `;
  return `${place}${message} [${rule}]`;
}

function summary({ documents, findings, warnings, failed }: Tally): string {
  const parts = [
    count(documents, 'document'),
    count(findings, 'finding'),
    count(warnings, 'warning'),
  ];
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

function exitCode(
  { documents, warnings, failed }: Tally,
  { strict }: ExtractCommandOptions,
): number {
  if (documents === 0) return EXIT.failed;
  return failed > 0 || (strict && warnings > 0) ? EXIT.findings : EXIT.done;
}
