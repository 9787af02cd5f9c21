import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ArealetterError } from '../errors.js';

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then takes its name.
 *
 * @throws ArealetterError `unwritable`.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    throw new ArealetterError('unwritable', `${path} cannot be written (${code ?? error})`, {
      cause: error,
    });
  }
}
