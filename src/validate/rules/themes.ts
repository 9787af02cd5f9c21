import type { Rule } from '../rule.js';

/** Themes are keys of the theme list, in one order. */
export const themes: Rule = {
  name: 'themes',
  demands: 'The themes of a finding are sorted, each once.',
  level: 'error',
  *check({ findings }) {
    for (const [index, { id, themes }] of findings.entries()) {
      for (const [at, theme] of themes.entries()) {
        const path = ['findings', index, 'themes', at];
        const before = themes[at - 1];
        if (before === theme) yield { path, message: `${id} has the theme ${theme} twice` };
        else if (before !== undefined && before > theme) {
          yield { path, message: `the themes of ${id} are not sorted: ${theme} after ${before}` };
        }
      }
    }
  },
};
