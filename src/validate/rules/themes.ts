import { builtInTheme, builtInThemes } from '../../themes/built-in.js';
import { nearest } from '../nearest.js';
import type { Rule } from '../rule.js';

/** Themes are keys of the built-in list, in order. Turn this off if you use a list of your own. */
export const themes: Rule = {
  name: 'themes',
  demands: 'The themes of a finding are keys of the built-in list, sorted, each once.',
  level: 'error',
  *check({ findings }) {
    for (const [index, { id, themes }] of findings.entries()) {
      for (const [at, theme] of themes.entries()) {
        const path = ['findings', index, 'themes', at];
        const before = themes[at - 1];
        if (!builtInTheme(theme)) yield { path, message: unknown(theme) };
        else if (before === theme) yield { path, message: `${id} has the theme ${theme} twice` };
        else if (before !== undefined && before > theme) {
          yield {
            path,
            message: `the themes of ${id} are not sorted: ${theme} comes after ${before}`,
          };
        }
      }
    }
  },
};

function unknown(theme: string): string {
  const keys = builtInThemes().map(({ key }) => key);
  const close = nearest(theme, keys);
  return `there is no theme “${theme}” in the list${close ? `; did you mean ${close}?` : ''}`;
}
