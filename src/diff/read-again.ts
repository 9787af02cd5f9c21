import { JUDGING_TYPES } from '../record/finding-types.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import type { Pair } from '../similarity/pair.js';
import type { Status, WeaknessChange } from './schema.js';
import { warningsOf } from './warned.js';
import { followedIn } from './weaknesses.js';

/**
 * Each weakness in two readings of one document: it stands where the other reading has the same finding,
 * and nowhere else, so that one that a reading lost is seen to be lost.
 */
export function readAgain(
  before: LetterRecord,
  after: LetterRecord,
  pairs: readonly Pair[],
): WeaknessChange[] {
  const paired = new Map(pairs.map((pair) => [pair.before, pair]));
  return followedIn(before).map((weakness) => {
    const pair = paired.get(weakness);
    const found = pair ? [pair.after.id] : [];
    return {
      before: weakness.id,
      after: found,
      verdict: pair?.after.judgement ?? null,
      status: pair ? statusIn(pair.after) : 'no-match',
      score: pair?.score ?? 0,
      basis: [...(pair?.basis ?? [])],
      words: pair?.after.text ?? null,
      mentions: [],
      warnings: warningsOf(before, after, { before: [weakness.id], after: found }),
    };
  });
}

function statusIn({ type, judgement }: Finding): Status {
  if (judgement !== null) return 'verdict';
  return JUDGING_TYPES.find((judging) => judging === type) ?? 'named';
}
