import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ArealetterError } from '../errors.js';

/** A file that is written piece by piece, and stands whole under its name at the end or not at all. */
export interface GrowingFile {
  write(chunk: string | Uint8Array): Promise<void>;
  /** Gives it its name. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/**
 * Begins a file, and the folder it stands in; all of the file's methods throw as this does.
 *
 * @throws ArealetterError `unwritable`.
 */
export async function openGrowing(path: string): Promise<GrowingFile> {
  const temporary = `${path}.${randomUUID()}.part`;
  const attempt = <Result>(work: () => Promise<Result>) => work().catch(refuse(path));
  const file: FileHandle = await attempt(async () => {
    await mkdir(dirname(path), { recursive: true });
    return open(temporary, 'wx');
  });
  return {
    write: (chunk) => attempt(() => file.appendFile(chunk)),
    finish: () =>
      attempt(async () => {
        await file.close();
        await rename(temporary, path);
      }),
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

function refuse(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new ArealetterError('unwritable', `${path} cannot be written (${error.code ?? error})`, {
      cause: error,
    });
  };
}
