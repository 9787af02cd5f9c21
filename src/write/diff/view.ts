import type { Difference } from '../../diff/index.js';
import type { FindingChange, WordChange } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { WEAK } from '../../similarity/pair.js';
import { byId, type WeaknessView, weaknessView } from '../standing/view.js';
import { areaName } from '../words.js';
import { CHANGES, changeName, RELATION_NAMES } from './words.js';

/** A finding that became something else, stayed, came or went. */
export interface FindingView {
  change: FindingChange['change'];
  before: Finding | null;
  after: Finding | null;
  score: number | null;
  weak: boolean;
  words: FindingChange['words'];
  /** What is uncertain of them. */
  warnings: FindingChange['warnings'];
}

/** Findings that changed alike. */
export interface FindingGroup {
  change: FindingChange['change'];
  name: string;
  views: FindingView[];
}

/** The title of a change record. */
export function titleOf({ change, before }: Difference): string {
  return `${areaName(before.area)}: ${RELATION_NAMES[change.relation]}`;
}

/** Where each weakness of the earlier document stands in the later. */
export function weaknessViews({ change, before, after }: Difference): WeaknessView[] {
  return change.weaknesses.map((weakness) => weaknessView(weakness, before, after));
}

/** The findings of a change record by what became of them, those that stayed the same last. */
export function findingGroups(difference: Difference): FindingGroup[] {
  const views = findingViews(difference);
  return CHANGES.map((change) => ({
    change,
    name: changeName(change, difference.change.relation),
    views: views.filter((view) => view.change === change),
  })).filter(({ views }) => views.length > 0);
}

function findingViews({ change, before, after }: Difference): FindingView[] {
  const earlier = byId(before);
  const later = byId(after);
  return change.findings.map(
    ({ change: kind, before: from, after: to, score, words, warnings }) => ({
      change: kind,
      before: from === null ? null : (earlier.get(from) ?? null),
      after: to === null ? null : (later.get(to) ?? null),
      score,
      weak: score !== null && score < WEAK,
      words,
      warnings,
    }),
  );
}

/** Whether a pair whose heading does not say so stands in the same words. */
export function isInSameWords({ change, before, after, words }: FindingView): boolean {
  return change === 'moved' && before !== null && after !== null && words.length === 0;
}

/** Whether at least half of the words stayed. */
export function isMostlySame(words: readonly WordChange[]): boolean {
  const count = (kinds: readonly string[]) =>
    words
      .filter(([kind]) => kinds.includes(kind))
      .reduce((total, [, text]) => total + text.split(' ').length, 0);
  return count(['same']) * 2 >= count(['same', 'out']);
}
