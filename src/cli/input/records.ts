import { asArealetterError } from '../../batch/outcome.js';
import { ArealetterError } from '../../errors.js';
import { asRecord } from '../../record/parse.js';
import type { LetterRecord } from '../../record/schema.js';
import type { ReadingOptions } from '../options.js';
import { Guard } from '../output/guard.js';
import { progressOn } from '../progress.js';
import type { Session } from '../session.js';
import { readDocuments } from './documents.js';
import { findInputs } from './find.js';
import type { Input } from './input.js';
import { type JsonValue, jsonValues, looksLikeJson } from './json-stream.js';

/** A record, and where it comes from as messages name it. */
export interface GivenRecord {
  path: string;
  record: LetterRecord;
}

/** The records that arguments stand for, while they are read. */
export class Records {
  /** How many could not be read. */
  failed = 0;
  /** How many could. */
  read = 0;

  constructor(
    readonly inputs: readonly Input[],
    /** The folders among the arguments. */
    private readonly folders: readonly string[],
    private readonly session: Session,
    private readonly options: ReadingOptions,
  ) {}

  /** What the run must not write over. */
  async guard(): Promise<Guard> {
    const guard = new Guard();
    await this.protect(guard);
    return guard;
  }

  /** Adds to what the run must not write over. */
  async protect(guard: Guard): Promise<void> {
    await guard.add(this.inputs.map(({ file }) => file));
    await guard.addFolders(this.folders);
  }

  /**
   * Reads them one after the other, in their order, with progress. What cannot be read is reported by name,
   * and stops no other.
   *
   * @param signal - Stops it.
   */
  async *each(signal?: AbortSignal): AsyncGenerator<GivenRecord> {
    const { world, say } = this.session;
    const progress = progressOn(world.stderr, this.inputs.length);
    try {
      for await (const { path, input, ...given } of recordsOf(this.inputs, this.options, signal)) {
        progress.show(input.path);
        if ('record' in given) {
          this.read += 1;
          yield { path, record: given.record };
        } else {
          this.failed += 1;
          progress.clear();
          say.error(`${path}: ${given.error.message}`);
        }
      }
    } finally {
      progress.clear();
    }
  }

  /** All of them, read as {@link each} does. */
  async all(): Promise<LetterRecord[]> {
    const records: LetterRecord[] = [];
    for await (const { record } of this.each()) records.push(record);
    return records;
  }

  /**
   * The one record that there is.
   *
   * @param path - The argument that stands for it.
   * @throws ArealetterError why it cannot be read; its message names the path.
   */
  async only(path: string): Promise<LetterRecord> {
    let only: LetterRecord | null = null;
    for await (const given of recordsOf(this.inputs, this.options)) {
      if ('error' in given) {
        const { code, message } = given.error;
        throw new ArealetterError(code, `${given.path}: ${message}`, { cause: given.error });
      }
      if (only) {
        throw new ArealetterError('usage', `${path}: holds several records; give one of them`);
      }
      only = given.record;
    }
    if (only) return only;
    throw new ArealetterError('empty', `${path}: holds no record`);
  }
}

/**
 * The records that arguments stand for: records (JSON, an array of them, or NDJSON), documents, which are
 * read on the fly, folders (the records in and below one; where it holds none, its documents), patterns,
 * addresses, and `-` for stdin.
 *
 * @throws ArealetterError `usage` as {@link findInputs} does.
 */
export async function findRecords(
  session: Session,
  paths: readonly string[],
  options: ReadingOptions,
): Promise<Records> {
  const { inputs, folders } = await findInputs(session, paths, options, 'records');
  return new Records(inputs, folders, session, options);
}

/** A record as it was given, or why it could not be read. */
type Given = { path: string; input: Input } & (
  | { record: LetterRecord }
  | { error: ArealetterError }
);

async function* recordsOf(
  inputs: readonly Input[],
  options: ReadingOptions,
  signal?: AbortSignal,
): AsyncGenerator<Given> {
  const results = readDocuments(
    inputs,
    options,
    { job: 'record', ...(signal && { signal }) },
    async (input) =>
      looksLikeJson(await input.start()) ? { instead: 'json' } : { bytes: await input.read() },
  );
  for await (const { input, outcome } of results) {
    const { path } = input;
    if ('instead' in outcome) {
      yield* recordsIn(input);
    } else if ('made' in outcome) {
      yield { path, input, record: JSON.parse(outcome.made.json) as LetterRecord };
    } else {
      const { code, message } = outcome.error;
      yield { path, input, error: new ArealetterError(code, message) };
    }
  }
}

async function* recordsIn(input: Input): AsyncGenerator<Given> {
  const { path } = input;
  try {
    let empty = true;
    for await (const value of jsonValues(input.stream())) {
      empty = false;
      yield { path: path + value.place, input, ...checked(value) };
    }
    if (empty) throw new ArealetterError('empty', 'holds no record');
  } catch (error) {
    yield { path, input, error: asArealetterError(error) };
  }
}

function checked(value: JsonValue): { record: LetterRecord } | { error: ArealetterError } {
  if ('error' in value) return { error: value.error };
  try {
    return { record: asRecord(value.value) };
  } catch (error) {
    return { error: asArealetterError(error) };
  }
}
