import { builtInTheme } from './built-in.js';

/** What a theme is called. A key that is not built in is turned into words: `school-transport` is School transport. */
export function themeName(key: string): string {
  const words = key.replaceAll('-', ' ');
  return builtInTheme(key)?.name ?? words.charAt(0).toUpperCase() + words.slice(1);
}
