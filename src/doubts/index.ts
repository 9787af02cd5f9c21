import type { Warning } from '../record/schema.js';
import type { Doubt, Doubted, Known } from './doubt.js';
import { DOCUMENT_RULES, RECORD_RULES } from './rules/index.js';

export type { DocumentRule, Doubt, Doubted, Known, RecordRule } from './doubt.js';
export { DOCUMENT_RULES, RECORD_RULES } from './rules/index.js';

/** The warnings for all that does not hold of a record, unless it has them already. */
export function warningsFor(record: Doubted, known: Known): Warning[] {
  const found: Warning[] = [];
  const add = (rule: string, doubts: Iterable<Doubt>) => {
    for (const doubt of doubts) {
      if (isSaid(record, rule, doubt)) continue;
      const { message, at, findings = [] } = doubt;
      found.push({ rule, message, at, findings: findings.map(({ id }) => id) });
    }
  };
  for (const { name, kinds, check } of RECORD_RULES) {
    if (kinds.includes(record.kind)) add(name, check(record));
  }
  for (const { name, kinds, check } of DOCUMENT_RULES) {
    if (kinds.includes(record.kind)) add(name, check(record, known));
  }
  return found;
}

/** Whether a record warns of a doubt: in the same words, or of the same findings. */
export function isSaid(
  { warnings }: Pick<Doubted, 'warnings'>,
  rule: string,
  { message, findings = [] }: Doubt,
): boolean {
  return warnings.some(
    (warning) =>
      warning.rule === rule &&
      (warning.message === message ||
        (findings.length > 0 && findings.every(({ id }) => warning.findings.includes(id)))),
  );
}
