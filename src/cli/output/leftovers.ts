import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// What a temporary file's name adds to the name of the file that it was to become.
const TEMPORARY = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;
// Milliseconds: nothing is written for so long; younger ones may be of a run beside this one.
const STALE = 60_000;

/** Removes what a run that was killed left of files that it was about to write. */
export async function clearAway(paths: Iterable<string>): Promise<void> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const folder = names.get(dirname(path)) ?? new Set();
    names.set(dirname(path), folder.add(basename(path)));
  }
  for (const [folder, wanted] of names) {
    const found = await readdir(folder).catch(() => []);
    for (const name of found.filter((name) => name.endsWith('.part'))) {
      // `.`, an identifier and `.part`
      const start = name.length - 42;
      if (!TEMPORARY.test(name.slice(start)) || !wanted.has(name.slice(0, start))) continue;
      await removeStale(join(folder, name));
    }
  }
}

async function removeStale(path: string): Promise<void> {
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > STALE) await rm(path, { force: true }).catch(() => undefined);
}
