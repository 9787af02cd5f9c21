import type { Relation } from '../../diff/schema.js';
import type { FindingGroup, FindingView } from './view.js';

/**
 * Whether findings are only counted: those that stand with the weaknesses above; and, beside another
 * document, what has no counterpart there where that is a long list or could not have one. A warning is
 * never counted away.
 */
export function isCounted(
  change: FindingGroup['change'],
  relation: Relation,
  views: readonly FindingView[],
): boolean {
  if (views.some(({ warnings }) => warnings.length > 0)) return false;
  if (change === 'taken-up') return true;
  if (relation === 'revision' || (change !== 'added' && change !== 'dropped')) return false;
  return ['statement', 'revisit', 'monitoring'].includes(relation) || views.length > FEW;
}

/** A list that is shown whole without being asked for. */
const FEW = 5;

/** How many findings of each type there are: `action: 29, impact: 26`. */
export function typeCounts(views: readonly FindingView[]): string {
  const counts = new Map<string, number>();
  for (const { before, after } of views) {
    const type = (after ?? before)?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => `${type}: ${count}`).join(', ');
}
