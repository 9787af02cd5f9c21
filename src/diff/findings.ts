import type { Finding } from '../record/schema.js';
import { comparedTexts } from '../similarity/likeness.js';
import type { Pair } from '../similarity/pair.js';
import { changedWords } from '../similarity/word-changes.js';
import type { FindingChange } from './schema.js';

/**
 * What became of each finding, in the reading order of the later document; a dropped one follows those
 * that stood before it in the earlier.
 */
export function changedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  pairs: readonly Pair[],
): FindingChange[] {
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const paired = new Set(pairs.map((pair) => pair.before));
  const dropped = droppedBehind(before, paired);
  const changes = (dropped.get(null) ?? []).map(drop);
  for (const finding of after) {
    const pair = byAfter.get(finding);
    changes.push(pair ? keep(pair) : add(finding));
    if (pair) changes.push(...(dropped.get(pair.before) ?? []).map(drop));
  }
  return changes;
}

/** The dropped findings, by the last one before them that was not dropped. */
function droppedBehind(
  before: readonly Finding[],
  paired: ReadonlySet<Finding>,
): Map<Finding | null, Finding[]> {
  const dropped = new Map<Finding | null, Finding[]>();
  let last: Finding | null = null;
  for (const finding of before) {
    if (paired.has(finding)) last = finding;
    else dropped.set(last, [...(dropped.get(last) ?? []), finding]);
  }
  return dropped;
}

function keep({ before, after, score, basis }: Pair): FindingChange {
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

function add(finding: Finding): FindingChange {
  return { change: 'added', before: null, after: finding.id, score: null, basis: [], words: [] };
}

function drop(finding: Finding): FindingChange {
  return { change: 'dropped', before: finding.id, after: null, score: null, basis: [], words: [] };
}
