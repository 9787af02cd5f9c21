import type { Explained } from '../themes/explain.js';
import type { Theme } from '../themes/theme.js';
import type { WriteOptions } from './format.js';
import { toTerminal as toExplanation } from './themes/explanation.js';
import { toTerminal as toList } from './themes/list.js';

/** How themes are shown on a terminal. */
export interface ThemesView extends WriteOptions {
  themes: readonly Theme[];
}

/** @see toList */
export function listText({ themes, ...options }: ThemesView): string {
  return toList(themes, options);
}

/** @see toExplanation */
export function explanationText(explained: Explained, { themes, ...options }: ThemesView): string {
  return toExplanation({ explained, themes }, options);
}
