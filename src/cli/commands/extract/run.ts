import { availableParallelism } from 'node:os';
import { keptRecord } from '../../../batch/cache.js';
import { type Result, readBatch } from '../../../batch/index.js';
import { failure, outcomeOf, type Task } from '../../../batch/job.js';
import { THREAD_LIMITS } from '../../../batch/limits.js';
import { ArealetterError } from '../../../errors.js';
import type { Warning } from '../../../record/schema.js';
import type { Theme } from '../../../themes/theme.js';
import { clearAway } from '../../../write/file.js';
import type { Format } from '../../../write/record/formats.js';
import { findInputs, type Input, outputPaths } from '../../input/inputs.js';
import { readThemes } from '../../input/theme-list.js';
import { type Messenger, messenger } from '../../messages.js';
import { progressOn } from '../../progress.js';
import { stopperFor } from '../../stop.js';
import { EXIT, type World } from '../../world.js';
import type { ExtractCommandOptions } from './command.js';
import { fileWriter, streamWriter } from './record-writer.js';
import { addTo, emptyTally, summary, type Tally } from './tally.js';

const ENDINGS: Readonly<Record<Format, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
};

/** What a run is to do. */
interface Run {
  inputs: Input[];
  several: boolean;
  format: Format;
  /** The theme list that was given. */
  themes: readonly Theme[] | null;
  /** What each record points to as its schema. */
  schema: string | null;
  /** Where each record is written, where it is a file. */
  targets: ReadonlyMap<Input, string> | null;
  options: ExtractCommandOptions;
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
  const run = await planRun(world, paths, options);
  // A single document is stopped as any program is: nothing of it is written by then.
  const stopper = stopperFor(run.several ? world : {});
  try {
    const tally = await writeRecords(world, run, say, stopper.signal);
    if (run.several) say.note(summary(tally));
    if (!stopper.signal.aborted) return exitCode(tally, options);
    say.note(stoppedNote(tally, run));
    return EXIT.stopped;
  } finally {
    stopper.release();
  }
}

async function planRun(
  world: World,
  paths: readonly string[],
  options: ExtractCommandOptions,
): Promise<Run> {
  const { output, update, maxBytes, fetchSeconds } = options;
  const themes = options.themes ? await readThemes(options.themes) : null;
  const { inputs, several } = await findInputs(paths, world.stdin, maxBytes, fetchSeconds);
  const format = options.format ?? (several && !output ? 'ndjson' : 'json');
  if (update && (!output || format !== 'json')) {
    throw new ArealetterError('usage', '--update needs -o, and records as json');
  }
  const targets = output ? outputPaths(inputs, output, ENDINGS[format]) : null;
  if (targets) await clearAway(targets.values());
  const schema = options.withSchema ? await schemaBesideRecords(output, format) : null;
  return { inputs, several, format, themes, schema, targets, options };
}

async function schemaBesideRecords(folder: string | undefined, format: Format): Promise<string> {
  // Loaded when it is asked for: the schemas are large.
  const { schemaBeside } = await import('./schema-beside.js');
  return schemaBeside(folder, format);
}

async function writeRecords(
  world: World,
  run: Run,
  say: Messenger,
  signal: AbortSignal,
): Promise<Tally> {
  const { inputs, several, format, targets, options } = run;
  const writer = targets ? fileWriter(targets) : streamWriter(world.stdout, format, several);
  const progress = progressOn(world.stderr, inputs.length);
  const tally = emptyTally();
  for await (const { document: input, outcome } of read(run, signal)) {
    progress.show(input.path);
    addTo(tally, outcome);
    if ('error' in outcome) {
      progress.clear();
      say.error(`${input.path}: ${outcome.error.message}`);
    } else if ('text' in outcome) {
      const isRead = await writer.write(outcome.text, input);
      if (!several || options.strict) {
        progress.clear();
        for (const warning of outcome.warnings) say.warning(`${input.path}: ${describe(warning)}`);
      }
      if (!isRead) break;
    }
  }
  progress.clear();
  await writer.end();
  return tally;
}

/** A single document is read here, unless it is to have bounds that only a thread can keep. */
function read(run: Run, signal: AbortSignal): AsyncGenerator<Result<Input>> {
  const { maxBytes, maxPages, maxCharacters, maxDepth, kind, jobs, ...options } = run.options;
  const { format, themes, schema } = run;
  const limits = { maxBytes, maxPages, maxCharacters, maxDepth };
  const reading = { ...limits, ...(kind && { kind }), ...(themes && { themes }) };
  const task: Task = { reading, format, schema };
  const asked = options.maxSeconds ?? options.maxMemory ?? jobs;
  if (!run.several && asked === undefined && !options.update) return readHere(run, task);
  const { maxSeconds = THREAD_LIMITS.maxSeconds, maxMemory = THREAD_LIMITS.maxMemory } = options;
  const documents = options.update ? keepingEarlier(run) : run.inputs;
  const most = jobs ?? defaultJobs(documents.length);
  return readBatch(documents, { task, jobs: most, maxSeconds, maxMemory, signal });
}

async function* readHere({ inputs }: Run, task: Task): AsyncGenerator<Result<Input>> {
  for (const input of inputs) {
    try {
      const bytes = await input.read();
      yield { document: input, outcome: await outcomeOf(bytes, input.name, task) };
    } catch (error) {
      yield { document: input, outcome: failure(error) };
    }
  }
}

// A thread takes about as long to start as a handful of documents to be read.
const HANDFUL = 4;
const MOST_JOBS = 4;

function defaultJobs(documents: number): number {
  return documents < HANDFUL ? 1 : Math.min(availableParallelism(), MOST_JOBS);
}

/** Of a folder that holds their records: those that still hold are not made again. */
function keepingEarlier({ inputs, targets, themes, schema, options: { kind } }: Run): Input[] {
  const asked = { schema, ...(kind && { kind }), ...(themes && { themes }) };
  for (const input of inputs) {
    const path = targets?.get(input);
    if (path) input.kept = (bytes) => keptRecord(path, bytes, asked);
  }
  return inputs;
}

function describe({ rule, message, at }: Warning): string {
  const place = at === null ? '' : 'page' in at ? `page ${at.page}: ` : `line ${at.line}: `;
  return `${place}${message} [${rule}]`;
}

function stoppedNote({ documents, failed }: Tally, { inputs, targets }: Run): string {
  const done = `stopped after ${documents + failed} of ${inputs.length}`;
  return targets ? `${done}; every record written is whole, and --update goes on from here` : done;
}

function exitCode(
  { documents, warnings, failed }: Tally,
  { strict }: ExtractCommandOptions,
): number {
  if (documents === 0) return EXIT.failed;
  return failed > 0 || (strict && warnings > 0) ? EXIT.findings : EXIT.done;
}
