import type { ThemeChange } from '../../diff/schema.js';
import { TYPES, themeName } from '../html/names.js';

/** Each theme whose counts differ, as a line for people. */
export function themeRows(themes: readonly ThemeChange[]): string[] {
  return themes.map(
    ({ theme, before, after }) =>
      `${themeName(theme)}: ${countsText(before)} -> ${countsText(after)}`,
  );
}

/** How many findings of each type there are: `area for development 2, strength 1`. */
export function countsText(counts: ThemeChange['before']): string {
  const entries = Object.entries(counts) as [keyof typeof TYPES, number][];
  if (entries.length === 0) return 'none';
  return entries.map(([type, count]) => `${TYPES[type].name.toLowerCase()} ${count}`).join(', ');
}
