import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unwritable } from './unwritable.js';

/** A file that is written piece by piece, and stands whole under its name at the end or not at all. */
export interface GrowingFile {
  write(chunk: string | Uint8Array): Promise<void>;
  /** Gives it its name. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/**
 * Begins a file, and the folder it stands in: as a temporary file beside it, which takes its name at the
 * end. All of the file's methods throw as this does.
 *
 * @throws ArealetterError `unwritable`.
 */
export async function openGrowing(path: string): Promise<GrowingFile> {
  const attempt = <Result>(work: () => Promise<Result>) =>
    work().catch((error: unknown): never => {
      throw unwritable(path, error);
    });
  // A device or a pipe is written as it is: nothing may take its place.
  const direct = await isDevice(path);
  const temporary = direct ? path : `${path}.${randomUUID()}.part`;
  const file = await attempt(async () => {
    await mkdir(dirname(path), { recursive: true });
    return open(temporary, direct ? 'w' : 'wx');
  });
  return {
    write: (chunk) => attempt(() => file.appendFile(chunk)),
    finish: () =>
      attempt(async () => {
        await file.close();
        if (!direct) await rename(temporary, path);
      }),
    async abandon() {
      await file.close().catch(() => undefined);
      if (!direct) await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}
