/**
 * Whether a spreadsheet would take a text for a formula: it begins with `=`, `+`, `-`, `@` or one of their
 * full-width forms, or with a tab or a line end, which a spreadsheet skips. Source: OWASP, CSV Injection.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text);
}
