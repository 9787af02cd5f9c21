import { THEMES } from './list/index.js';

const NAMES: ReadonlyMap<string, string> = new Map(THEMES.map(({ key, name }) => [key, name]));

/** What a theme is called; of a key that is in no list of ours, its words: `school-transport` is School transport. */
export function themeName(key: string): string {
  const words = key.replaceAll('-', ' ');
  return NAMES.get(key) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
