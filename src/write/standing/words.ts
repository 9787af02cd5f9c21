import type { Status, WeaknessChange } from '../../diff/schema.js';
import { TYPE_TABLE } from '../../record/finding-types.js';
import { VERDICT_TABLE } from '../../record/kinds.js';
import type { Finding } from '../../record/schema.js';
import { count } from '../count.js';

/** Where a weakness stands, in words that claim no more than the document. */
export function standingWords(
  { status, verdict, mentions }: WeaknessChange,
  actions: number,
  byStatement: boolean,
): string {
  if (status === 'verdict') {
    return verdict ? VERDICT_TABLE[verdict].label.toLowerCase() : 'verdicts differ';
  }
  if (status === 'answered') return `answered by ${count(actions, 'action')}`;
  if (status === 'named') {
    return byStatement ? 'named, with no action under it' : 'verdict not read';
  }
  if (status !== 'no-match') return takenUpAs(status);
  return mentions.length > 0 ? 'mentioned, not judged' : 'no match found';
}

/** By the gravest type of finding that takes it up: `an area for improvement`. */
function takenUpAs(type: Exclude<Status, 'verdict' | 'answered' | 'named' | 'no-match'>): string {
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
  const isA =
    (type: Finding['type']) =>
    ({ weakness }: Standing) =>
      weakness.type === type;
  const light = LIGHT.map((type) => ({ type, views: views.filter(isA(type)) }));
  const grave = views.filter(({ weakness }) => !LIGHT.some((type) => type === weakness.type));
  return [
    ...(grave.length > 0 ? [counted(grave, 'weakness', 'weaknesses')] : []),
    ...light.flatMap(({ type, views }) =>
      views.length > 0 ? [counted(views, ...TYPE_TABLE[type].noun)] : [],
    ),
  ].join(' ');
}

/** What is followed and is no weakness. */
const LIGHT = ['area-for-improvement', 'area-for-development'] as const;

interface Standing {
  standing: string;
  /** Whether it rests on a weak match. */
  weak: boolean;
  weakness: Pick<Finding, 'type'>;
}

function counted(views: readonly Standing[], one: string, several: string): string {
  const groups = new Map<string, Standing[]>();
  for (const view of views) {
    const group = view.standing.startsWith('answered') ? 'answered by actions' : view.standing;
    groups.set(group, [...(groups.get(group) ?? []), view]);
  }
  const parts = [...groups].map(([name, group]) => {
    const weak = group.filter((view) => view.weak).length;
    return `${name} (${group.length}${weak > 0 ? `, ${weak} by a weak match` : ''})`;
  });
  return `${count(views.length, one, several)}: ${parts.join('; ')}.`;
}
