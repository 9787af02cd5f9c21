import { version } from './package.js';
import type { Generator } from './record/schema.js';
import { digestOf } from './themes/digest.js';
import type { Theme } from './themes/theme.js';

let own: string | null = null;

/** What makes a record here and now, with a theme list of the user's own or the built-in one. */
export function generatorWith(themes?: readonly Theme[]): Generator {
  own ??= version();
  return { name: 'arealetter', version: own, themes: digestOf(themes) };
}
