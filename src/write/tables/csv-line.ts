import { looksLikeFormula } from './formula.js';

/** Without it at the start Excel on Windows reads UTF-8 in the machine's old code page. */
export const BOM = '\uFEFF';

/** A line of CSV as RFC 4180 has it, of fields that are ready. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

/**
 * A text as a field: with an apostrophe before it where a spreadsheet would run it as a formula, and in
 * quotes where it holds a comma, a quote or a line end.
 */
export function csvField(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
