import { ArealetterError } from '../errors.js';
import { themeListSchema } from './schema.js';
import type { Theme } from './theme.js';

/** How many problems one message names. */
const TOLD = 5;

/**
 * Reads a theme list that a user wrote.
 *
 * @param text - JSON in the form of `arealetter themes -f json`; `schemas/themes.schema.json` describes it.
 * @param name - The file's name, for messages.
 * @throws ArealetterError `themes-invalid`: where the list does not fit, and what would.
 */
export function parseThemes(text: string, name: string): readonly Theme[] {
  const { data, error } = themeListSchema.safeParse(json(text, name));
  if (data) return data.themes;
  const problems = error.issues
    .slice(0, TOLD)
    .map(({ path, message }) => `${name}: ${place(path)}: ${message}`);
  const more = error.issues.length - problems.length;
  if (more > 0) problems.push(`${name}: and ${more} more`);
  problems.push('arealetter themes -f json prints a list that fits; start from it');
  throw new ArealetterError('themes-invalid', problems.join('\n'), { cause: error });
}

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArealetterError('themes-invalid', `${name}${line(text)}: no JSON (${reason})`, {
      cause: error,
    });
  }
}

/** `:3`: the first line up to which the text can be the beginning of no JSON. */
function line(text: string): string {
  const lines = text.split('\n');
  let [good, broken] = [0, lines.length];
  while (broken - good > 1) {
    const middle = Math.floor((good + broken) / 2);
    if (isBeginning(lines.slice(0, middle).join('\n'))) good = middle;
    else broken = middle;
  }
  return `:${broken}`;
}

/** Whether nothing is wrong with JSON but that it ends too soon. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated/.test(message) || Number(position) >= text.length;
  }
}

/** `themes[2].strong[0]` */
function place(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the list';
}
