import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The characters that make a pattern of a path. */
const WILD = /[*?[\]{}]/;

/**
 * Whether an argument is a pattern that no shell has expanded, as on Windows: `letters\*.pdf`. A file may
 * have such a name, and is then meant.
 */
export async function isPattern(argument: string): Promise<boolean> {
  if (!WILD.test(argument)) return false;
  return lstat(argument).then(
    () => false,
    () => true,
  );
}

/** A file or folder that matches a pattern. */
export interface Match {
  path: string;
  /** The folders between the one that the pattern names outright and the file. */
  below: string;
}

/** The files and folders that match a pattern, by name. */
export async function expandPattern(pattern: string): Promise<Match[]> {
  const { glob } = await import('tinyglobby');
  const { root, rest } = split(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);
  const found = await glob(rest, {
    cwd: root || '.',
    onlyFiles: false,
    expandDirectories: false,
    // Names are equal on Windows however they are capitalised.
    caseSensitiveMatch: sep !== '\\',
  });
  const matches = found.map((path) => ({
    path: join(root, path),
    below: relative('.', dirname(path)),
  }));
  return matches.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The folder that a pattern names outright, and what is to be matched in it. */
function split(pattern: string): { root: string; rest: string } {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => WILD.test(part));
  const root = parts.slice(0, wild).join('/');
  return { root: wild > 0 && root === '' ? '/' : root, rest: parts.slice(wild).join('/') };
}
