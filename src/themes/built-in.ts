import { loadData } from '../data/load.js';
import type { Theme } from './theme.js';

let themes: readonly Theme[] | null = null;

/** The built-in theme list. Themes that a reader takes together stand beside each other. */
export function builtInThemes(): readonly Theme[] {
  themes ??= loadData<{ themes: readonly Theme[] }>('themes').themes;
  return themes;
}

let byKey: ReadonlyMap<string, Theme> | null = null;

/** The built-in theme with this key, if there is one. */
export function builtInTheme(key: string): Theme | undefined {
  byKey ??= new Map(builtInThemes().map((theme) => [theme.key, theme]));
  return byKey.get(key);
}
