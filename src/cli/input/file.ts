import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ArealetterError } from '../../errors.js';
import type { Input } from './input.js';
import { PeekedStream } from './peeked.js';
import { readAll, tooLarge } from './read-all.js';

/** Whether a path is that of a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * A file as an input. What is wrong with it is thrown when it is read: `not-found`, `unreadable`, `too-large`.
 *
 * @param below - The folders between the folder that was given and the file.
 */
export function fileInput(path: string, maxBytes: number, below = ''): Input {
  // What is no regular file, as a pipe, can be read once only.
  let pipe: PeekedStream | null = null;
  const pipeOrNull = async () => {
    if (!pipe && (await isPipe(path))) pipe = new PeekedStream(chunksOf(path));
    return pipe;
  };
  return {
    path,
    name: path,
    stem: basename(path, extname(path)),
    below,
    file: path,
    exists: () =>
      stat(path).then(
        () => true,
        () => false,
      ),
    start: async () => (await pipeOrNull())?.start() ?? withFile(path, startOf),
    read: async () => (await pipeOrNull())?.whole(maxBytes) ?? readBytes(path, maxBytes),
    stream: () => pipe?.all() ?? chunksOf(path),
  };
}

// Bytes: some files have no end.
const MOST_TEXT = 50 * 1024 * 1024;

/**
 * A text file of settings, themes or reviews.
 *
 * @throws ArealetterError `not-found` or `unreadable`; its message names the path.
 */
export async function readText(path: string): Promise<string> {
  try {
    const bytes = await readAll(createReadStream(path), MOST_TEXT);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    const { code, message } = unreadable(error);
    throw new ArealetterError(code, `${path}: ${message}`, { cause: error });
  }
}

async function isPipe(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}

// Enough to tell what begins like JSON.
const START = 4096;

async function startOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0);
  return buffer.subarray(0, bytesRead);
}

async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  return withFile(path, async (file) => {
    const before = await file.stat();
    if (before.size > maxBytes) throw tooLarge(maxBytes);
    const bytes = await readAll(file.createReadStream({ autoClose: false }), maxBytes);
    const after = await file.stat();
    // What is no file, as a pipe, has no size.
    if (before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== bytes.length)) {
      throw new ArealetterError('unreadable', 'the file changed while it was read; try again');
    }
    return bytes;
  });
}

async function withFile<Result>(path: string, work: (file: FileHandle) => Promise<Result>) {
  try {
    const file = await open(path);
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
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

/** Says why a file or folder cannot be read, and what to do; `error` is one of Node's file system. */
export function unreadable(error: unknown): ArealetterError {
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
