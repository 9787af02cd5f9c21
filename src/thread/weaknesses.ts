import { relationOf } from '../diff/relation.js';
import { changedWeaknesses, followedIn } from '../diff/weaknesses.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import { textOf } from '../similarity/likeness.js';
import { WEAK } from '../similarity/pair.js';
import type { Step, ThreadWeakness } from './schema.js';

/**
 * Each weakness from the document that first names it, with where it stands in every later one. A weakness
 * of a later document that clearly takes up an earlier one is a step of that one's thread; otherwise it
 * begins a thread of its own.
 *
 * @param records - In the order of time.
 */
export function followWeaknesses(records: readonly LetterRecord[]): ThreadWeakness[] {
  const known = records.map(() => new Set<string>());
  return records.flatMap((record, document) => {
    const begun = followedIn(record).filter(({ id }) => !known[document]?.has(id));
    const steps = stepsFrom(records, document);
    const threads = begun.map((weakness) => threadOf(weakness, document, steps));
    for (const step of threads.flatMap((thread) => thread.steps)) {
      if (step.score >= WEAK) for (const id of step.after) known[step.document]?.add(id);
    }
    return threads;
  });
}

function threadOf(
  { id, type, text, points }: Finding,
  document: number,
  steps: ReadonlyMap<string, Step[]>,
): ThreadWeakness {
  const words = type === 'progress' ? text : textOf({ text, points });
  return { document, finding: id, type, text: words, steps: steps.get(id) ?? [] };
}

/** For each weakness of a document, by id, where it stands in every later one. */
function stepsFrom(records: readonly LetterRecord[], from: number): Map<string, Step[]> {
  const origin = records[from] as LetterRecord;
  const steps = new Map<string, Step[]>();
  for (const [document, later] of records.entries()) {
    if (document <= from) continue;
    const relation = relationOf(origin, later);
    // They are about different subjects: a targeted inspection says nothing of SEND, nor the other way round.
    if (relation === 'comparison') continue;
    for (const { before, ...change } of changedWeaknesses(relation, origin, later)) {
      steps.set(before, [...(steps.get(before) ?? []), { document, relation, ...change }]);
    }
  }
  return steps;
}
