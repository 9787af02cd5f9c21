import { randomUUID } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
  // A device or a pipe is written as it is: nothing may take its place. A link stays, and so do rights.
  const direct = await isDevice(path);
  const target = direct ? path : await realpath(path).catch(() => path);
  const temporary = direct ? path : `${target}.${randomUUID()}.part`;
  const file = await attempt(async () => {
    await mkdir(dirname(target), { recursive: true });
    return open(temporary, direct ? 'w' : 'wx', await modeOf(target));
  });
  return {
    write: (chunk) => attempt(() => file.appendFile(chunk)),
    finish: () =>
      attempt(async () => {
        await file.close();
        if (!direct) await rename(temporary, target);
      }),
    async abandon() {
      await file.close().catch(() => undefined);
      if (!direct) await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

/** The rights of a file that is there already. */
async function modeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

async function isDevice(path: string): Promise<boolean> {
  // What stands there for an open file, as /dev/stdout does, looks like that file.
  if (/^\/(?:dev|proc)\//.test(resolve(path))) return true;
  return stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}
