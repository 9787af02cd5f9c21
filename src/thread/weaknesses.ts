import { relationOf } from '../diff/relation.js';
import { changedWeaknesses, followedIn } from '../diff/weaknesses.js';
import { KIND_TABLE } from '../record/kinds.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import { textOf } from '../similarity/likeness.js';
import { WEAK } from '../similarity/pair.js';
import { mayFollow } from './follows.js';
import type { Step, ThreadWeakness } from './schema.js';

/**
 * Each weakness from the document that first names it, with where it stands in every later one. A weakness
 * of a later document that clearly takes up an earlier one is a step of that one's thread, which goes on
 * with what became of it; otherwise it begins a thread of its own.
 *
 * @param records - In the order of time.
 */
export function followWeaknesses(records: readonly LetterRecord[]): ThreadWeakness[] {
  const known = records.map(() => new Set<string>());
  const story = new Story(records);
  return records.flatMap((record, document) => {
    const begun = followedIn(record).filter(({ id }) => !known[document]?.has(id));
    const threads = begun.map((weakness) => threadOf(weakness, document, story));
    for (const step of threads.flatMap((thread) => thread.steps)) {
      for (const id of story.continuedBy(step)) known[step.document]?.add(id);
    }
    return threads;
  });
}

function threadOf(weakness: Finding, document: number, story: Story): ThreadWeakness {
  const { id, type, text, points } = weakness;
  const words = type === 'progress' ? text : textOf({ text, points });
  return { document, finding: id, type, text: words, steps: story.stepsOf(document, id) };
}

/** The steps from each document to the later ones that are about the same inspection, or inspect again. */
class Story {
  private readonly steps: readonly ReadonlyMap<string, Step[]>[];
  private readonly followed: readonly ReadonlySet<string>[];

  constructor(private readonly records: readonly LetterRecord[]) {
    this.steps = records.map((_, document) => this.stepsFrom(document));
    this.followed = records.map((record) => new Set(followedIn(record).map(({ id }) => id)));
  }

  /** Where a weakness stands in every later document: from a later inspection that names it again, as there. */
  stepsOf(document: number, id: string): Step[] {
    const own = this.steps[document]?.get(id) ?? [];
    const at = own.findIndex((step) => this.isInspected(step) && this.continuedBy(step).length > 0);
    const again = own[at];
    const [next] = again ? this.continuedBy(again) : [];
    if (!again || next === undefined) return own;
    const told = new Set(own.map((step) => step.document));
    const onwards = this.stepsOf(again.document, next).filter((step) => !told.has(step.document));
    return [...own, ...onwards].sort((one, other) => one.document - other.document);
  }

  /** The weaknesses of a later document that clearly are the one followed; of an inspection the first alone. */
  continuedBy(step: Step): string[] {
    if (step.score < WEAK) return [];
    const named = step.after.filter((id) => this.followed[step.document]?.has(id));
    if (!this.isInspected(step)) return named;
    return named.filter((id) => id === step.after[0]);
  }

  private isInspected({ document }: Pick<Step, 'document'>): boolean {
    return this.roleOf(document) === 'inspection';
  }

  private roleOf(document: number) {
    const { kind } = this.records[document] as LetterRecord;
    return KIND_TABLE[kind].role;
  }

  /** For each weakness of a document, by id, where it stands in every later one. */
  private stepsFrom(from: number): Map<string, Step[]> {
    const origin = this.records[from] as LetterRecord;
    const steps = new Map<string, Step[]>();
    for (const [document, later] of this.records.entries()) {
      if (document <= from || this.isAboutAnother(from, document)) continue;
      const relation = relationOf(origin, later);
      if (!mayFollow(origin, later)) continue;
      for (const { before, ...change } of changedWeaknesses(relation, origin, later)) {
        steps.set(before, [...(steps.get(before) ?? []), { document, relation, ...change }]);
      }
    }
    return steps;
  }

  /** A plan or a revisit is about the last inspection before it. */
  private isAboutAnother(from: number, document: number): boolean {
    if (this.roleOf(document) === 'inspection') return false;
    const later = this.records[document] as LetterRecord;
    return this.records.some(
      (between, index) =>
        index > from &&
        index < document &&
        this.roleOf(index) === 'inspection' &&
        relationOf(between, later) !== 'comparison',
    );
  }
}
