import { pairFindings } from '../match/pair.js';
import type { LetterRecord } from '../record/schema.js';
import { changedFields } from './fields.js';
import { changedFindings } from './findings.js';
import { arrange, sideOf } from './relation.js';
import type { Change } from './schema.js';
import { changedThemes } from './themes.js';
import { changedWeaknesses } from './weaknesses.js';

/** The version of the change record's form. */
const VERSION: Change['schemaVersion'] = '1.0.0';

/**
 * What changed between two documents of one local area: a letter and its revisit, statement of action or
 * later report, or two readings of one document. The earlier one becomes `before`, however they are given.
 *
 * @throws ArealetterError `different-areas`.
 */
export function diff(one: LetterRecord, other: LetterRecord): Change {
  const { relation, before, after } = arrange(one, other);
  const pairs = pairFindings(before.findings, after.findings);
  return {
    schemaVersion: VERSION,
    relation,
    before: sideOf(before),
    after: sideOf(after),
    fields: changedFields(relation, before, after, pairs),
    weaknesses: changedWeaknesses(relation, before, after),
    findings: changedFindings(before.findings, after.findings, pairs),
    themes: changedThemes(before, after),
  };
}

/** Whether a change record says that nothing changed. */
export function isUnchanged({ fields, findings }: Change): boolean {
  return fields.length === 0 && findings.every(({ change }) => change === 'same');
}
