import { Command, InvalidArgumentError, Option } from 'commander';
import { ArealetterError } from '../errors.js';
import { EXIT, type World } from '../main.js';
import { DEFAULT_LIMITS } from '../read/index.js';
import type { LetterRecord } from '../record/schema.js';
import { type Messenger, messenger } from '../terminal.js';
import { findInputs, type Input, outputPaths } from './inputs.js';
import { progressOn } from './progress.js';

interface Options {
  output?: string;
  format?: Format;
  strict?: boolean;
  maxBytes: number;
  maxPages: number;
}

const FORMATS = ['json', 'ndjson', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<Format, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
};

const EXAMPLES = `
Examples:
  $ arealetter extract letter.pdf                   one record, on the screen
  $ arealetter extract letter.pdf > letter.json     … or in a file
  $ arealetter extract -o records letters/          a record for each document of a folder
  $ arealetter extract letters/*.pdf | jq .title    one record a line
  $ pdftotext letter.pdf - | arealetter extract -   text from another program`;

/** `arealetter extract`: documents in, records out. */
export function extractCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('extract')
    .description('read letters and reports, and write their records')
    .argument('<inputs...>', 'files, folders (every document in them), or - for stdin')
    .option(
      '-o, --output <folder>',
      'write one file for each document, NAME.json, into this folder',
    )
    .addOption(
      new Option('-f, --format <format>', 'json (one input), ndjson (several) or markdown').choices(
        [...FORMATS],
      ),
    )
    .option('--strict', 'exit with 1 when a record holds a warning')
    .option('--max-bytes <n>', 'refuse larger files', wholeNumber, DEFAULT_LIMITS.maxBytes)
    .option('--max-pages <n>', 'refuse longer PDFs', wholeNumber, DEFAULT_LIMITS.maxPages)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options, command: Command) => {
      const { color } = command.optsWithGlobals<{ color?: string }>();
      const say = await messenger(world, color);
      setCode(await run(world, paths, options, say));
    });
}

function wholeNumber(given: string): number {
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

interface Tally {
  documents: number;
  findings: number;
  warnings: number;
  failed: number;
}

async function run(
  world: World,
  paths: readonly string[],
  options: Options,
  say: Messenger,
): Promise<number> {
  const { inputs, several } = await findInputs(paths, world.stdin);
  const format = options.format ?? (several && !options.output ? 'ndjson' : 'json');
  const targets = options.output ? outputPaths(inputs, options.output, ENDINGS[format]) : null;
  const write = await writerFor(world, format, targets, several);
  const progress = progressOn(world.stderr, inputs.length);
  const tally: Tally = { documents: 0, findings: 0, warnings: 0, failed: 0 };
  for (const input of inputs) {
    progress.show(input.path);
    const record = await readOne(input, options, (message) => {
      progress.clear();
      say.error(message);
    });
    if (!record) {
      tally.failed += 1;
      continue;
    }
    await write(record, input);
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

async function readOne(
  input: Input,
  { maxBytes, maxPages }: Options,
  fail: (message: string) => void,
): Promise<LetterRecord | null> {
  const { extract } = await import('../extract.js');
  try {
    return await extract(await input.read(), { name: input.path, maxBytes, maxPages });
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    fail(`${input.path}: ${error.message}`);
    return null;
  }
}

/** Writes records one by one; called with null at the end. */
type RecordWriter = (record: LetterRecord | null, input: Input | null) => Promise<void>;

async function writerFor(
  world: World,
  format: Format,
  targets: ReadonlyMap<Input, string> | null,
  several: boolean,
): Promise<RecordWriter> {
  const { toJson, toNdjson } = await import('../write/json.js');
  const { toMarkdown } = await import('../write/markdown.js');
  const print = { json: toJson, ndjson: toNdjson, markdown: toMarkdown }[format];
  if (targets) {
    const { writeWhole } = await import('../write/file.js');
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

function exitCode({ documents, warnings, failed }: Tally, { strict }: Options): number {
  if (documents === 0) return EXIT.failed;
  return failed > 0 || (strict && warnings > 0) ? EXIT.findings : EXIT.done;
}
