import type { Theme } from '../../themes/theme.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { toJson as indentedJson } from '../json.js';
import { hanging, indented } from '../wrap.js';

/** How much a phrase counts, as the list names it. */
const STRENGTHS = ['strong', 'fair', 'weak', 'not'] as const;

/** The themes of a list for a terminal: key, name and definition; with `full` their phrases too. */
export function toTerminal(themes: readonly Theme[], { chalk, width, full }: WriteOptions): string {
  const parts = themes.map((theme) => {
    const head = `${chalk.bold(harmless(theme.key))}: ${harmless(theme.name)}`;
    const lines = [head, indented(harmless(theme.definition), '  ', width)];
    return [...lines, ...(full ? phraseLines(theme, width) : [])].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

function phraseLines(theme: Theme, width: number): string[] {
  return STRENGTHS.flatMap((strength) => {
    const phrases = theme[strength] ?? [];
    if (phrases.length === 0) return [];
    return [hanging(harmless(`${strength}: ${phrases.join('; ')}`), '  ', width)];
  });
}

/** The themes of a list as JSON, in the form that `--themes` takes. */
export function toJson(themes: readonly Theme[]): string {
  return indentedJson({ themes });
}
