import type { Status, WeaknessChange } from '../../diff/schema.js';
import { count } from '../count.js';

const VERDICTS = {
  sufficient: 'sufficient progress',
  'not-sufficient': 'not sufficient progress',
  differs: 'verdicts differ',
} as const;

const STANDINGS: Readonly<Record<Exclude<Status, 'verdict' | 'answered'>, string>> = {
  'significant-weakness': 'a significant weakness',
  'priority-action': 'an area for priority action',
  'area-for-improvement': 'an area for improvement',
  'area-for-development': 'an area for development',
  strength: 'taken up in a strength',
  'not-mentioned': 'not mentioned in any finding',
};

/** Where a weakness stands, in words that claim no more than the document. */
export function standingWords(
  { status, verdict, after, mentions }: WeaknessChange,
  actions: number,
  byStatement: boolean,
): string {
  if (status === 'verdict') return VERDICTS[verdict ?? 'differs'];
  if (status === 'answered') return `answered by ${count(actions, 'action')}`;
  if (byStatement && after.length > 0) return 'named, with no action under it';
  if (status === 'not-mentioned' && mentions.length > 0) return 'mentioned, not judged';
  return STANDINGS[status];
}

/** How many weaknesses stand where: `5 weaknesses: sufficient progress (3); not sufficient progress (2).` */
export function overview(views: readonly { standing: string }[]): string {
  const counts = new Map<string, number>();
  for (const { standing } of views) {
    const group = standing.startsWith('answered') ? 'answered by actions' : standing;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, number]) => `${name} (${number})`);
  return `${count(views.length, 'weakness', 'weaknesses')}: ${parts.join('; ')}.`;
}
