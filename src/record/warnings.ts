import type { Finding, LetterRecord, Warning } from './schema.js';

/** The warnings of a record that concern a finding: what is uncertain of it. */
export function warningsAbout(
  { warnings }: Pick<LetterRecord, 'warnings'>,
  { id }: Pick<Finding, 'id'>,
): Warning[] {
  return warnings.filter(({ findings }) => findings.includes(id));
}
