/**
 * Whether a spreadsheet would take a cell of this text for a formula: it begins with `=`, `+`, `-`, `@` or
 * their full-width forms, or with a tab or a line end, behind which a spreadsheet looks for one.
 * Source: OWASP, CSV Injection.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text);
}
