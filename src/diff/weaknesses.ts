import { findCounterparts } from '../match/counterparts.js';
import type { Match } from '../match/likeness.js';
import { type Candidate, candidateOf, findUptakes } from '../match/uptake.js';
import type { Finding, FindingType, LetterRecord } from '../record/schema.js';
import type { Relation, Status, WeaknessChange } from './schema.js';

/** What counts as a weakness of a document: a revisit letter's verdicts are on them too. */
const WEAKNESS: ReadonlySet<FindingType> = new Set([
  'significant-weakness',
  'priority-action',
  'progress',
]);

/** The weaknesses that a document names, in reading order. */
export function weaknessesOf({ findings }: LetterRecord): Finding[] {
  return findings.filter(({ type }) => WEAKNESS.has(type));
}

/** What each type of finding says of a weakness that it takes up, the gravest first. */
const GRAVITY: readonly Extract<Status, FindingType>[] = [
  'significant-weakness',
  'priority-action',
  'area-for-improvement',
  'area-for-development',
  'strength',
];

/** Where each weakness of the earlier document stands in the later one. */
export function changedWeaknesses(
  relation: Relation,
  before: LetterRecord,
  after: LetterRecord,
): WeaknessChange[] {
  const weaknesses = weaknessesOf(before);
  if (relation === 'revisit' || relation === 'statement' || listsWeaknesses(relation, after)) {
    const others = weaknessesOf(after);
    return findCounterparts(weaknesses, others).map((found, index) => {
      const weakness = weaknesses[index] as Finding;
      const [best] = found;
      const named = found.map(({ finding }) => finding);
      const answers = named.flatMap((finding) => actionsUnder(finding, after));
      return stands(weakness, named, best ?? null, best?.finding.text ?? null, answers);
    });
  }
  const candidates = after.findings.map(candidateOf);
  return weaknesses.map((weakness) => takenUp(weakness, candidates));
}

/** Two readings of one revisit letter or statement. */
function listsWeaknesses(relation: Relation, { kind }: LetterRecord): boolean {
  return (
    relation === 'revision' && (kind === 'area-send-revisit' || kind === 'statement-of-action')
  );
}

function takenUp(weakness: Finding, candidates: readonly Candidate[]): WeaknessChange {
  const found = findUptakes(weakness, candidates);
  const [best] = found;
  return stands(
    weakness,
    found.map(({ finding }) => finding),
    best ?? null,
    best?.words ?? null,
    [],
  );
}

function actionsUnder(weakness: Finding, { findings }: LetterRecord): Finding[] {
  return findings.filter(({ type, parent }) => type === 'action' && parent === weakness.id);
}

function stands(
  weakness: Finding,
  named: readonly Finding[],
  best: Match | null,
  words: string | null,
  answers: readonly Finding[],
): WeaknessChange {
  const verdicts = new Set(named.map(({ judgement }) => judgement));
  const [verdict = null] = verdicts;
  return {
    before: weakness.id,
    after: [...named, ...answers].map(({ id }) => id),
    verdict: verdicts.size === 1 ? verdict : null,
    status: answers.length > 0 ? 'answered' : statusOf(named),
    score: best?.score ?? 0,
    basis: [...(best?.basis ?? [])],
    words,
  };
}

function statusOf(named: readonly Finding[]): Status {
  if (named.length === 0) return 'not-mentioned';
  if (named.some(({ judgement }) => judgement !== null)) return 'verdict';
  return GRAVITY.find((type) => named.some((finding) => finding.type === type)) ?? 'mentioned';
}
