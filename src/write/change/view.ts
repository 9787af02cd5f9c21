import type { Difference } from '../../diff/index.js';
import type { FindingChange, Status, WeaknessChange, WordChange } from '../../diff/schema.js';
import { WEAK } from '../../match/pair.js';
import type { Finding, LetterRecord } from '../../record/schema.js';

/** A weakness of the earlier document, with all that is shown of it. */
export interface WeaknessView {
  weakness: Finding;
  /** Where it stands, in words. */
  standing: string;
  status: Status;
  verdict: WeaknessChange['verdict'];
  /** The match is weak: a person should look. */
  weak: boolean;
  score: number;
  words: string | null;
  /** The findings that take it up, best first; of a statement its actions. */
  takenUp: Finding[];
}

/** A finding that became something else, stayed, came or went. */
export interface FindingView {
  change: FindingChange['change'];
  before: Finding | null;
  after: Finding | null;
  score: number | null;
  weak: boolean;
  words: FindingChange['words'];
}

/** Looks up what the ids of a change record stand for. */
export function weaknessViews({ change, before, after }: Difference): WeaknessView[] {
  const earlier = byId(before);
  const later = byId(after);
  return change.weaknesses.map((weakness) => {
    const { verdict, status, score, words } = weakness;
    const found = weakness.after.map((id) => later.get(id) as Finding);
    const takenUp = status === 'answered' ? found.filter(({ type }) => type === 'action') : found;
    return {
      weakness: earlier.get(weakness.before) as Finding,
      standing: standing(weakness, takenUp.length, change.after.kind === 'statement-of-action'),
      ...{ status, verdict, score, words, takenUp },
      weak: score > 0 && score < WEAK,
    };
  });
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

function byId({ findings }: LetterRecord): Map<string, Finding> {
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** Where a weakness stands, in words that claim no more than the document. */
function standing(
  { status, verdict, after }: WeaknessChange,
  takenUp: number,
  byStatement: boolean,
) {
  if (status === 'verdict') return VERDICTS[verdict ?? 'differs'];
  if (status === 'answered') {
    return `answered by ${takenUp} ${takenUp === 1 ? 'action' : 'actions'}`;
  }
  if (byStatement && after.length > 0) return 'named, with no action under it';
  return STANDINGS[status];
}

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
  mentioned: 'mentioned, neither praised nor criticised',
  'not-mentioned': 'not mentioned in any finding',
};

/** How many weaknesses stand where: `sufficient progress on 3, not sufficient progress on 2`. */
export function overview(views: readonly WeaknessView[]): [standing: string, number][] {
  const counts = new Map<string, number>();
  for (const { standing } of views) {
    const group = standing.startsWith('answered') ? 'answered by actions' : standing;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts];
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
