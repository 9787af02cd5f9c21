import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ArealetterError } from '../errors.js';
import { EXTENSIONS } from '../read/sniff.js';

/** A document to read: where it comes from, and what it is called. */
export interface Input {
  /** As messages name it. */
  path: string;
  /** The base name without its ending: what its record is called. */
  stem: string;
  read(): Promise<Uint8Array>;
}

/** The inputs that arguments stand for. */
export interface Inputs {
  inputs: Input[];
  /** Whether there can be several: more than one argument, or a folder. */
  several: boolean;
}

/**
 * Finds the documents that the arguments name: files, folders (every document in them and below, by
 * name), and `-` for stdin. A file that is missing is reported when it is read.
 *
 * @throws ArealetterError `not-found` for a folder without documents.
 */
export async function findInputs(paths: readonly string[], stdin: Readable): Promise<Inputs> {
  const inputs: Input[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ path: 'stdin', stem: 'stdin', read: () => readAll(stdin) });
    } else if (await isFolder(path)) {
      several = true;
      inputs.push(...(await documentsIn(path)).map(fileInput));
    } else {
      inputs.push(fileInput(path));
    }
  }
  return { inputs, several };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && isDocument(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (found.length > 0) return found;
  throw new ArealetterError(
    'not-found',
    `${folder}: no documents in this folder; looked for ${EXTENSIONS.join(', ')}`,
  );
}

/** By its ending; a folder's README speaks of the documents and is none. */
function isDocument(name: string): boolean {
  const ending = extname(name).toLowerCase();
  const known: readonly string[] = EXTENSIONS;
  return known.includes(ending) && !/^(?:\.|readme\.)/i.test(name);
}

function fileInput(path: string): Input {
  return { path, stem: basename(path, extname(path)), read: () => readBytes(path) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new ArealetterError('not-found', 'there is no such file', { cause: error });
    }
    throw new ArealetterError('unreadable', `the file cannot be read (${code ?? error})`, {
      cause: error,
    });
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/**
 * The file that each input's record is written to.
 *
 * @throws ArealetterError `usage` where two inputs would write the same one (names that differ in
 *   case only are the same: on Windows and macOS they are).
 */
export function outputPaths(
  inputs: readonly Input[],
  folder: string,
  ending: string,
): Map<Input, string> {
  const taken = new Map<string, Input>();
  const paths = new Map<Input, string>();
  for (const input of inputs) {
    const path = join(folder, `${input.stem}.${ending}`);
    const other = taken.get(path.toLowerCase());
    if (other) {
      throw new ArealetterError(
        'usage',
        `${other.path} and ${input.path} would both be written to ${path}; rename one or extract them into two folders`,
      );
    }
    taken.set(path.toLowerCase(), input);
    paths.set(input, path);
  }
  return paths;
}
