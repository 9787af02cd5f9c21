import { existsSync, readFileSync } from 'node:fs';

/** The folder of the package, from wherever in it this runs: the sources, or what is built of them. */
export const ROOT = folderOf('package.json', new URL('./', import.meta.url));

function folderOf(name: string, from: URL): URL {
  if (existsSync(new URL(name, from))) return from;
  return folderOf(name, new URL('../', from));
}

/** The version of the package. */
export function version(): string {
  const file = new URL('package.json', ROOT);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
