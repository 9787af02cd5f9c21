import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { BatchDocument } from '../../batch/index.js';
import { ArealetterError } from '../../errors.js';
import { EXTENSIONS } from '../../read/sniff.js';
import { addressIn, FETCH_SECONDS, nameOf, shown } from './address.js';
import { readAll, tooLarge } from './read-all.js';

/** A document to read: where it comes from, and what it is called. */
export interface Input extends BatchDocument {
  /** As messages name it. */
  path: string;
  /** The base name without its ending: what its record is called. */
  stem: string;
  /** As it comes, however long it is. */
  stream(): AsyncIterable<Uint8Array>;
}

/** The inputs that arguments stand for. */
export interface Inputs {
  inputs: Input[];
  /** Whether there can be several: more than one argument, or a folder. */
  several: boolean;
}

/**
 * Finds the documents that the arguments name: files, folders (every document in them and below, by
 * name), addresses, and `-` for stdin. What is missing is told when it is read.
 *
 * @throws ArealetterError `usage` where stdin is given twice, or an address that is never fetched.
 */
export async function findInputs(
  paths: readonly string[],
  stdin: Readable,
  maxBytes: number,
  fetchSeconds = FETCH_SECONDS,
): Promise<Inputs> {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new ArealetterError('usage', '- (stdin) can be given once only');
  }
  const inputs: Input[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    const address = addressIn(path);
    if (address) {
      inputs.push(addressInput(address, maxBytes, fetchSeconds));
    } else if (path === '-') {
      const read = () => readAll(stdin, maxBytes);
      const stream = () => stdin;
      inputs.push({ path: 'stdin', name: 'stdin', stem: 'stdin', read, stream });
    } else if (await isFolder(path)) {
      const found = (await documentsIn(path)).map((document) => fileInput(document, maxBytes));
      several ||= found.length > 0;
      inputs.push(...(found.length > 0 ? found : [emptyFolder(path)]));
    } else {
      inputs.push(fileInput(path, maxBytes));
    }
  }
  return { inputs, several };
}

/** Whether a path is that of a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isDocument(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return found;
}

/** Stands for a folder without documents: told when it is read, so that the others go on. */
function emptyFolder(path: string): Input {
  const read = () =>
    Promise.reject(
      new ArealetterError(
        'not-found',
        `no documents in this folder; looked for ${EXTENSIONS.join(', ')}`,
      ),
    );
  return { path, name: path, stem: basename(path), read, stream: () => once(read) };
}

/** By its ending; a folder's README speaks of the documents and is none. */
function isDocument(name: string): boolean {
  const ending = extname(name).toLowerCase();
  const known: readonly string[] = EXTENSIONS;
  return known.includes(ending) && !/^(?:\.|readme\.)/i.test(name);
}

function fileInput(path: string, maxBytes: number): Input {
  const stem = basename(path, extname(path));
  const read = () => readBytes(path, maxBytes);
  return { path, name: path, stem, read, stream: () => fileChunks(path) };
}

function addressInput(address: URL, maxBytes: number, seconds: number): Input {
  const read = async () => {
    const { fetchDocument } = await import('./fetch.js');
    return fetchDocument(address, { maxBytes, seconds });
  };
  return { path: shown(address), ...nameOf(address), read, stream: () => once(read) };
}

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}

async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      return await wholeOf(file, maxBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

async function wholeOf(file: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const before = await file.stat();
  if (before.size > maxBytes) throw tooLarge(maxBytes);
  const bytes = await readAll(file.createReadStream({ autoClose: false }), maxBytes);
  const after = await file.stat();
  // What is no file, as a pipe, has no size.
  if (before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== bytes.length)) {
    throw new ArealetterError('unreadable', 'the file changed while it was read; try again');
  }
  return bytes;
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw unreadable(error);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it; ask whoever owns it',
  EPERM: 'you may not read it; ask whoever owns it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EMFILE: 'too many files are open; read fewer at a time (--jobs)',
  EBUSY: 'another program holds it; close it there',
  ELOOP: 'its links lead in a circle',
};

function unreadable(error: unknown): ArealetterError {
  if (error instanceof ArealetterError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') {
    return new ArealetterError('not-found', 'there is no such file; check the path', {
      cause: error,
    });
  }
  const words = (code && UNREADABLE[code]) ?? 'check the file and the disk';
  return new ArealetterError('unreadable', `the file cannot be read (${code ?? error}); ${words}`, {
    cause: error,
  });
}

/**
 * The file that each input's record is written to.
 *
 * @throws ArealetterError `usage` where two inputs would write the same one, or one would write over
 *   an input.
 */
export function outputPaths(
  inputs: readonly Input[],
  folder: string,
  ending: string,
): Map<Input, string> {
  const taken = new Map<string, Input>();
  const documents = documentNames(inputs);
  const paths = new Map<Input, string>();
  for (const input of inputs) {
    const path = join(folder, `${input.stem}.${ending}`);
    spareDocuments(documents, path, 'folder');
    const other = taken.get(sameName(path));
    if (other) {
      throw new ArealetterError(
        'usage',
        `${other.path} and ${input.path} would both be written to ${path}; rename one or extract them into two folders`,
      );
    }
    taken.set(sameName(path), input);
    paths.set(input, path);
  }
  return paths;
}

/** The full names of the documents, to be spared. */
export function documentNames(inputs: readonly Input[]): ReadonlySet<string> {
  return new Set(inputs.map((input) => sameName(resolve(input.path))));
}

/**
 * Sees to it that no document is written over.
 *
 * @param choose - What the user can choose another of.
 * @throws ArealetterError `usage` where a path is that of a document.
 */
export function spareDocuments(
  documents: ReadonlySet<string>,
  path: string,
  choose: 'file' | 'folder',
): void {
  if (!documents.has(sameName(resolve(path)))) return;
  throw new ArealetterError(
    'usage',
    `${path} is one of the documents, and would be written over; choose another ${choose}`,
  );
}

/** Equal for names that are one on Windows or macOS. */
function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
