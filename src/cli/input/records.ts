import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ArealetterError } from '../../errors.js';
import { DEFAULT_LIMITS } from '../../read/limits.js';
import { asRecord } from '../../record/parse.js';
import type { LetterRecord } from '../../record/schema.js';
import type { World } from '../world.js';
import { findInputs, type Input, isFolder } from './inputs.js';
import { readAll } from './read-all.js';
import { type JsonValue, jsonValues } from './record-stream.js';

/** The ends of names that a folder is searched for. */
export const RECORD_ENDINGS: readonly string[] = ['.json', '.ndjson', '.jsonl'];

/** A record as it was given, or why it could not be read; `path` as messages name it. */
export type GivenRecord = { path: string } & (
  | { record: LetterRecord }
  | { error: ArealetterError }
);

/**
 * The records that arguments stand for, one after the other, in their order: records (JSON, an array of
 * them, or NDJSON), documents, which are extracted on the fly, folders (the records in and below one;
 * where it holds none, its documents), addresses, and `-` for stdin. What cannot be read stops no other.
 *
 * @throws ArealetterError `usage` as {@link findInputs} does.
 */
export async function* readRecords(
  world: World,
  paths: readonly string[],
): AsyncGenerator<GivenRecord> {
  const found = (await Promise.all(paths.map(recordsIn))).flat();
  const { inputs } = await findInputs(found, world.stdin, DEFAULT_LIMITS.maxBytes);
  for (const input of inputs) yield* readInput(input);
}

/** A JSON value as it was given, whatever it holds, or why there is none, and the file that it stands in. */
export type GivenJson = { file: string } & (JsonValue | { unread: ArealetterError });

/**
 * The JSON values that arguments stand for, as {@link readRecords} finds them, unchecked. A document is
 * told as `unread`.
 *
 * @throws ArealetterError `usage` as {@link findInputs} does.
 */
export async function* readJson(world: World, paths: readonly string[]): AsyncGenerator<GivenJson> {
  const found = (await Promise.all(paths.map(recordsIn))).flat();
  const { inputs } = await findInputs(found, world.stdin, DEFAULT_LIMITS.maxBytes);
  for (const { path, name, stream } of inputs) {
    try {
      const { start, all } = await peek(stream());
      let empty = true;
      if (!isJson(start) && !isNamedAsRecord(name)) throw noRecord();
      for await (const value of jsonValues(all)) {
        empty = false;
        yield { file: path, ...value };
      }
      if (empty) throw new ArealetterError('empty', 'holds no record');
    } catch (error) {
      yield { file: path, unread: known(error) };
    }
  }
}

function noRecord(): ArealetterError {
  return new ArealetterError(
    'wrong-format',
    'this is a document, no record; make its record first, with: arealetter extract',
  );
}

/**
 * The one record that an argument stands for.
 *
 * @throws ArealetterError why it cannot be read; its message names the path.
 */
export async function readRecord(world: World, path: string): Promise<LetterRecord> {
  const given: GivenRecord[] = [];
  for await (const one of readRecords(world, [path])) {
    given.push(one);
    if (given.length > 1) {
      throw new ArealetterError('usage', `${path}: holds several records; give one of them`);
    }
  }
  const [first] = given;
  if (!first) throw new ArealetterError('empty', `${path}: holds no record`);
  if ('record' in first) return first.record;
  throw new ArealetterError(first.error.code, `${first.path}: ${first.error.message}`, {
    cause: first.error,
  });
}

/** The records in a folder; the path itself where it is none, or holds none. */
async function recordsIn(path: string): Promise<string[]> {
  if (path === '-' || !(await isFolder(path))) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const records = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .filter((entry) => isNamedAsRecord(entry.name) && !isOther(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return records.length > 0 ? records : [path];
}

function isNamedAsRecord(name: string): boolean {
  return RECORD_ENDINGS.includes(extname(name).toLowerCase());
}

/** Schemas, settings and reviews stand beside records, and are none. */
function isOther(name: string): boolean {
  return /\.(?:schema|review)\.json$|^arealetter\.config\.json$/i.test(name);
}

async function* readInput(input: Input): AsyncGenerator<GivenRecord> {
  const { path } = input;
  try {
    const { start, all } = await peek(input.stream());
    if (!isJson(start)) {
      const bytes = await readAll(all, DEFAULT_LIMITS.maxBytes);
      // Loaded where it is needed: records are read without it.
      const { extract } = await import('../../extract.js');
      yield { path, record: await extract(bytes, { name: input.name }) };
      return;
    }
    for await (const value of jsonValues(all))
      yield { path: path + value.place, ...checked(value) };
  } catch (error) {
    yield { path, error: known(error) };
  }
}

/** The first chunk that holds anything, and the whole stream all the same. */
async function peek(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start: Uint8Array = first.done ? new Uint8Array() : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { start, all: all() };
}

/** By the first letter, whatever its encoding; no document begins with a brace, some with a bracket. */
function isJson(start: Uint8Array): boolean {
  const letters = new TextDecoder('latin1')
    .decode(start.subarray(0, 256))
    .replace(/[\0\sÿþï»¿]/g, '');
  return /^(?:\{"?|\[(?:\{|\]))/.test(letters);
}

function checked(value: JsonValue): { record: LetterRecord } | { error: ArealetterError } {
  if ('error' in value) return { error: value.error };
  try {
    return { record: asRecord(value.value) };
  } catch (error) {
    return { error: known(error) };
  }
}

/** What a caller can act on, and what is a bug of ours, named as one. */
function known(error: unknown): ArealetterError {
  if (error instanceof ArealetterError) return error;
  return new ArealetterError('bug', `a bug in arealetter, please report it (${error})`, {
    cause: error,
  });
}
