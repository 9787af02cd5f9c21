import { createHash } from 'node:crypto';
import { loadData } from '../data/load.js';
import { builtInThemes } from './built-in.js';
import type { Theme } from './theme.js';

const digests = new WeakMap<readonly Theme[], string>();

/**
 * A SHA-256, in hexadecimal digits, of what findings are tagged by: a theme list, and the model and the groups
 * of words that the built-in themes of any list are weighed with. It is that of what the files hold, however
 * they are laid out.
 */
export function digestOf(themes: readonly Theme[] = builtInThemes()): string {
  const digest = digests.get(themes) ?? makeDigest(themes);
  digests.set(themes, digest);
  return digest;
}

function makeDigest(themes: readonly Theme[]): string {
  const held = [themes, loadData('theme-model'), loadData('word-groups')];
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}
