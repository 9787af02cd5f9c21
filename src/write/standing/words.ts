import type { Status, WeaknessChange } from '../../diff/schema.js';
import { TYPE_TABLE } from '../../record/finding-types.js';
import { VERDICT_TABLE } from '../../record/kinds.js';
import type { Finding } from '../../record/schema.js';
import { count } from '../count.js';

/** Where a weakness stands, in words that claim no more than the document. */
export function standingWords(
  { status, verdict, after, mentions }: WeaknessChange,
  actions: number,
  byStatement: boolean,
): string {
  if (status === 'verdict') {
    return verdict ? VERDICT_TABLE[verdict].label.toLowerCase() : 'verdicts differ';
  }
  if (status === 'answered') return `answered by ${count(actions, 'action')}`;
  if (byStatement && after.length > 0) return 'named, with no action under it';
  if (status !== 'not-mentioned') return takenUpAs(status);
  return mentions.length > 0 ? 'mentioned, not judged' : 'not mentioned in any finding';
}

/** By the gravest type of finding that takes it up: `an area for improvement`. */
function takenUpAs(type: Exclude<Status, 'verdict' | 'answered' | 'not-mentioned'>): string {
  const { noun, stance } = TYPE_TABLE[type];
  const [one] = noun;
  const named = `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
  return stance === 'strength' ? `taken up in ${named}` : named;
}

/**
 * How many weaknesses stand where: `5 weaknesses: sufficient progress (3); not sufficient progress (2).`, and
 * after them the areas for improvement.
 */
export function overview(views: readonly Standing[]): string {
  const isLight = ({ weakness }: Standing) => weakness.type === 'area-for-improvement';
  const [light, grave] = [views.filter(isLight), views.filter((view) => !isLight(view))];
  return [
    ...(grave.length > 0 ? [counted(grave, 'weakness', 'weaknesses')] : []),
    ...(light.length > 0 ? [counted(light, ...TYPE_TABLE['area-for-improvement'].noun)] : []),
  ].join(' ');
}

interface Standing {
  standing: string;
  weakness: Pick<Finding, 'type'>;
}

function counted(views: readonly Standing[], one: string, several: string): string {
  const counts = new Map<string, number>();
  for (const { standing } of views) {
    const group = standing.startsWith('answered') ? 'answered by actions' : standing;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, number]) => `${name} (${number})`);
  return `${count(views.length, one, several)}: ${parts.join('; ')}.`;
}
