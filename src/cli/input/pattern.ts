import { lstat } from 'node:fs/promises';
import { join, sep } from 'node:path';

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

/** The paths of the files and folders that match a pattern, by name. */
export async function expandPattern(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const { root, rest } = split(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);
  const found = await glob(rest, {
    cwd: root || '.',
    onlyFiles: false,
    expandDirectories: false,
    // Names are equal on Windows however they are capitalised.
    caseSensitiveMatch: sep !== '\\',
  });
  return found.map((path) => join(root, path)).sort();
}

/** The folder that a pattern names outright, and what is to be matched in it. */
function split(pattern: string): { root: string; rest: string } {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => WILD.test(part));
  const root = parts.slice(0, wild).join('/');
  return { root: wild > 0 && root === '' ? '/' : root, rest: parts.slice(wild).join('/') };
}
