import type { Theme } from '../../themes/theme.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';
import type { Explanation } from './explanation.js';

/** The formats of a list of themes. */
export const THEME_LIST_FORMATS = {
  terminal: { endings: ENDINGS.terminal, load: async () => (await import('./list.js')).toTerminal },
  json: { endings: ENDINGS.json, load: async () => (await import('./list.js')).toJson },
} satisfies Formats<readonly Theme[]>;

/** The formats of why findings have their themes; their names are those of the list. */
export const EXPLANATION_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./explanation.js')).toTerminal,
  },
  json: { endings: ENDINGS.json, load: async () => (await import('./explanation.js')).toJson },
} satisfies Readonly<Record<ThemesFormat, Formats<Explanation>[string]>>;

export type ThemesFormat = keyof typeof THEME_LIST_FORMATS;
