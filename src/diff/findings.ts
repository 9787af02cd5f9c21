import type { Finding, LetterRecord } from '../record/schema.js';
import { comparedTexts } from '../similarity/likeness.js';
import type { Pair } from '../similarity/pair.js';
import { changedWords } from '../similarity/word-changes.js';
import type { FindingChange, WeaknessChange } from './schema.js';
import type { TakenUp } from './taken-up.js';
import { warningsOf } from './warned.js';

type Unwarned = Omit<FindingChange, 'warnings'>;

/**
 * What became of each finding, in the reading order of the later document; what is only in the earlier
 * follows those that stood before it there. Each finding of either side stands here once.
 *
 * @param pairs - Of the findings that stand with no weakness.
 */
export function changedFindings(
  before: LetterRecord,
  after: LetterRecord,
  pairs: readonly Pair[],
  uptake: TakenUp,
): FindingChange[] {
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const changes = after.findings.map((finding): Unwarned => {
    const weakness = uptake.after.get(finding.id);
    if (weakness !== undefined) return takes(finding, weakness);
    const pair = byAfter.get(finding);
    return pair ? keep(pair) : alone('added', null, finding.id);
  });
  return withGone(changes, before.findings, uptake).map((change) => ({
    ...change,
    warnings: warningsOf(before, after, {
      before: change.before === null ? [] : [change.before],
      after: change.after === null ? [] : [change.after],
    }),
  }));
}

/** Puts what is only in the earlier document behind the last finding before it that is in both. */
function withGone(
  changes: readonly Unwarned[],
  before: readonly Finding[],
  uptake: TakenUp,
): Unwarned[] {
  const placed = new Set(changes.map((change) => change.before));
  const gone = new Map<string | null, Unwarned[]>();
  let last: string | null = null;
  for (const { id } of before) {
    if (placed.has(id)) {
      last = id;
      continue;
    }
    const change = alone(uptake.before.has(id) ? 'taken-up' : 'dropped', id, null);
    gone.set(last, [...(gone.get(last) ?? []), change]);
  }
  const behind = (id: string | null) => gone.get(id) ?? [];
  return [
    ...behind(null),
    ...changes.flatMap((change) =>
      change.before === null ? [change] : [change, ...behind(change.before)],
    ),
  ];
}

/** A finding that takes weaknesses up, beside the one that it matches best. */
function takes({ id }: Finding, weakness: WeaknessChange | null): Unwarned {
  if (weakness === null) return alone('taken-up', null, id);
  const { before, score, basis } = weakness;
  return { change: 'taken-up', before, after: id, score, basis: [...basis], words: [] };
}

function keep({ before, after, score, basis }: Pair): Unwarned {
  const moved = before.type !== after.type;
  const words = comparedTexts(before, after);
  const isSame = words[0] === words[1] && (moved || before.text === after.text);
  const change = moved ? 'moved' : isSame ? 'same' : 'reworded';
  return {
    change,
    before: before.id,
    after: after.id,
    score,
    basis: [...basis],
    words: isSame ? [] : changedWords(...words),
  };
}

function alone(
  change: FindingChange['change'],
  before: string | null,
  after: string | null,
): Unwarned {
  return { change, before, after, score: null, basis: [], words: [] };
}
