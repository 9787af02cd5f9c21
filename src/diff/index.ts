import type { LetterRecord } from '../record/schema.js';
import { pairFindings } from '../similarity/pair.js';
import { changedFields } from './fields.js';
import { changedFindings } from './findings.js';
import type { Part } from './parts.js';
import { readAgain } from './read-again.js';
import { type AreaOptions, arrange, sideOf } from './relation.js';
import type { Change } from './schema.js';
import { takenUp } from './taken-up.js';
import { changedThemes } from './themes.js';
import { changedWeaknesses } from './weaknesses.js';

/** The version of the change record's form. */
const VERSION: Change['schemaVersion'] = '2.0.0';

/** A change record, and the two records that its ids refer to. */
export interface Difference {
  change: Change;
  before: LetterRecord;
  after: LetterRecord;
  /** Whether the later one was given first. */
  turned: boolean;
}

/**
 * What changed between two documents of one local area: a letter and its revisit, statement of action or
 * later report, or two readings of one document. The earlier one is `before`, in whichever order they come.
 *
 * @throws ArealetterError `different-areas`.
 */
export function difference(
  one: LetterRecord,
  other: LetterRecord,
  options: AreaOptions = {},
): Difference {
  const { relation, before, after, turned } = arrange(one, other, options);
  const weaknesses = relation === 'revision' ? null : changedWeaknesses(relation, before, after);
  const uptake = takenUp(weaknesses ?? []);
  const pairs = pairFindings(
    before.findings.filter(({ id }) => !uptake.before.has(id)),
    after.findings.filter(({ id }) => !uptake.after.has(id)),
  );
  const change: Change = {
    schemaVersion: VERSION,
    relation,
    before: sideOf(before),
    after: sideOf(after),
    fields: changedFields(relation, before, after, pairs),
    weaknesses: weaknesses ?? readAgain(before, after, pairs),
    findings: changedFindings(before, after, pairs, uptake),
    themes: changedThemes(before, after),
  };
  return { change, before, after, turned };
}

/** The change record of {@link difference} by itself. */
export function diff(one: LetterRecord, other: LetterRecord, options: AreaOptions = {}): Change {
  return difference(one, other, options).change;
}

/** A change record with only one of its parts; the others are empty. */
export function only(part: Part, change: Change): Change {
  return {
    ...change,
    weaknesses: part === 'weaknesses' ? change.weaknesses : [],
    findings: part === 'findings' ? change.findings : [],
    fields: part === 'fields' ? change.fields : [],
    themes: part === 'findings' ? change.themes : [],
  };
}

/**
 * Whether a change record says that nothing changed: no field, no finding, and each weakness is named
 * again as it was.
 */
export function isUnchanged({ relation, fields, findings, weaknesses }: Change): boolean {
  return (
    fields.length === 0 &&
    findings.every(({ change }) => change === 'same') &&
    weaknesses.every(({ score }) => relation === 'revision' && score === 1)
  );
}
