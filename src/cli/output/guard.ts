import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ArealetterError } from '../../errors.js';

/** The files that a run reads, none of which it may write over. */
export class Guard {
  readonly #files = new Map<string, string>();
  readonly #folders: string[] = [];

  /** @param files - Paths of files that are read; what is no file is passed over. */
  static async of(files: Iterable<string | null | undefined>): Promise<Guard> {
    const guard = new Guard();
    await guard.add(files);
    return guard;
  }

  async add(files: Iterable<string | null | undefined>): Promise<void> {
    for (const file of files) {
      if (file === null || file === undefined) continue;
      for (const name of await namesOf(file)) this.#files.set(name, file);
    }
  }

  /** Has a folder in which the next run would take what is written for a record. */
  async addFolders(folders: Iterable<string>): Promise<void> {
    for (const folder of folders) this.#folders.push(...(await namesOf(folder)));
  }

  /**
   * Sees to it that a file may be written.
   *
   * @throws ArealetterError `usage` where the run reads it, or the next one would take it for a record.
   */
  async check(path: string): Promise<void> {
    for (const name of await namesOf(path)) {
      const read = this.#files.get(name);
      if (read !== undefined) {
        throw new ArealetterError(
          'usage',
          `${path} is read in this run (${read}), and would be written over; choose another place`,
        );
      }
      if (!/\.(?:json|ndjson|jsonl)$/i.test(path)) continue;
      if (this.#folders.some((folder) => name.startsWith(folder + sep))) {
        throw new ArealetterError(
          'usage',
          `${path} would stand in a folder of records, and be read as one the next time; choose another place`,
        );
      }
    }
  }
}

/** A file by its own path and by the one that links lead to, equal for names that are one on Windows or macOS. */
async function namesOf(path: string): Promise<string[]> {
  const whole = resolve(path);
  const inFolder = await realpath(dirname(whole)).then(
    (folder) => join(folder, basename(whole)),
    () => whole,
  );
  const target = await realpath(whole).catch(() => whole);
  return [...new Set([whole, inFolder, target].map(sameName))];
}

/** Equal for names that are one on Windows or macOS. */
export function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
