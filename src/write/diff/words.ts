import type { FindingChange, Relation } from '../../diff/schema.js';

/** What a relation between two documents is called. */
export const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  revisit: 'an inspection and its revisit',
  monitoring: 'an inspection and its monitoring inspection',
  reinspection: 'an inspection and a later one',
  statement: 'an inspection and the area’s statement of action',
  revision: 'two readings of one document',
  comparison: 'two documents of one area',
};

/** The groups that findings are shown in, in order. */
export const CHANGES: readonly FindingChange['change'][] = [
  'taken-up',
  'moved',
  'reworded',
  'added',
  'dropped',
  'same',
];

const NAMES: Readonly<Record<FindingChange['change'], string>> = {
  'taken-up': 'Taken up: they stand with the weaknesses above',
  moved: 'Moved to another type',
  reworded: 'Reworded',
  added: 'New',
  dropped: 'Dropped',
  same: 'The same',
};

/** A later inspection does not change the findings of an earlier one: it makes its own. */
const NAMES_APART: Readonly<Record<FindingChange['change'], string>> = {
  ...NAMES,
  moved: 'On the same subject, but of another type',
  reworded: 'On the same subject, of the same type',
  added: 'Only in the later document',
  dropped: 'Only in the earlier document',
};

/** Said of a pair of findings. */
export const IN_SAME_WORDS = 'in the same words:';

/** What a group of findings is called. */
export function changeName(change: FindingChange['change'], relation: Relation): string {
  return relation === 'revision' ? NAMES[change] : NAMES_APART[change];
}
