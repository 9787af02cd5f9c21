import type { Difference } from '../../diff/index.js';
import type { FindingChange, WordChange } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { WEAK } from '../../similarity/pair.js';
import { byId, type WeaknessView, weaknessView } from '../standing/view.js';

/** A finding that became something else, stayed, came or went. */
export interface FindingView {
  change: FindingChange['change'];
  before: Finding | null;
  after: Finding | null;
  score: number | null;
  weak: boolean;
  words: FindingChange['words'];
}

/** Where each weakness of the earlier document stands in the later. */
export function weaknessViews({ change, before, after }: Difference): WeaknessView[] {
  return change.weaknesses.map((weakness) => weaknessView(weakness, before, after));
}

/** Looks up the findings of a change record; `same` ones included. */
export function findingViews({ change, before, after }: Difference): FindingView[] {
  const earlier = byId(before);
  const later = byId(after);
  return change.findings.map(({ change: kind, before: from, after: to, score, words }) => ({
    change: kind,
    before: from === null ? null : (earlier.get(from) ?? null),
    after: to === null ? null : (later.get(to) ?? null),
    score,
    weak: score !== null && score < WEAK,
    words,
  }));
}

/** What a relation is called. */
export const RELATION_NAMES: Readonly<Record<Difference['change']['relation'], string>> = {
  revisit: 'an inspection and its revisit',
  reinspection: 'an inspection and a later one',
  statement: 'an inspection and the area’s statement of action',
  revision: 'two readings of one document',
  comparison: 'two documents of one area',
};

/** The groups that findings are shown in, and what they are called. */
export const CHANGES: readonly (readonly [FindingChange['change'], string])[] = [
  ['moved', 'Moved to another type'],
  ['reworded', 'Reworded'],
  ['added', 'New'],
  ['dropped', 'Dropped'],
  ['same', 'The same'],
];

/** What a pair is called where two inspections only speak of the same. */
export function changeName(
  change: FindingChange['change'],
  relation: Difference['change']['relation'],
): string {
  const own = CHANGES.find(([key]) => key === change)?.[1] ?? change;
  if (relation === 'revision') return own;
  return FAR[change] ?? own;
}

/** A later inspection does not change an earlier one's findings: it makes findings of its own. */
const FAR: Partial<Record<FindingChange['change'], string>> = {
  moved: 'On the same subject, of another type',
  reworded: 'On the same subject, of the same type',
  added: 'In the later document alone',
  dropped: 'In the earlier document alone',
};

/** Whether at least half of the words stayed. */
export function isMostlySame(words: readonly WordChange[]): boolean {
  const count = (kinds: readonly string[]) =>
    words
      .filter(([kind]) => kinds.includes(kind))
      .reduce((total, [, text]) => total + text.split(' ').length, 0);
  return count(['same']) * 2 >= count(['same', 'out']);
}
