import { looksLikeFormula } from './formula.js';

/** The byte order mark: without it at the start, Excel on Windows does not read a file as UTF-8. */
export const BOM = '\uFEFF';

/** Joins fields that are ready to a line of CSV (RFC 4180). */
export function csvLine(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

/**
 * Makes a field of a text: with an apostrophe in front where a spreadsheet would run it as a formula, in
 * quotes where it holds a comma, a quote or a line end.
 */
export function csvField(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
