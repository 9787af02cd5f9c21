import { KIND_TABLE } from '../../record/kinds.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Followed } from '../../thread/index.js';
import type { ThreadDocument, ThreadWeakness } from '../../thread/schema.js';
import { type WeaknessView, weaknessView } from '../standing/view.js';
import { areaName } from '../words.js';

/** A weakness, and where it stands in each later document. */
export interface WeaknessThreadView {
  text: string;
  type: ThreadWeakness['type'];
  /** The document that first names it. */
  origin: ThreadDocument;
  steps: StepView[];
}

/** Where a weakness stands in one document. */
export interface StepView extends WeaknessView {
  document: ThreadDocument;
}

/** The title of a thread. */
export function titleOf({ thread }: Followed): string {
  return `${areaName(thread.area)}: what became of each weakness`;
}

/** Looks up the documents and findings that a thread refers to. */
export function threadViews({ thread, records }: Followed): WeaknessThreadView[] {
  return thread.weaknesses.map((weakness) => ({
    text: weakness.text,
    type: weakness.type,
    origin: thread.documents[weakness.document] as ThreadDocument,
    steps: stepsOf(weakness, thread.documents, records),
  }));
}

function stepsOf(
  weakness: ThreadWeakness,
  documents: readonly ThreadDocument[],
  records: readonly LetterRecord[],
): StepView[] {
  const origin = records[weakness.document] as LetterRecord;
  return weakness.steps.map((step) => ({
    document: documents[step.document] as ThreadDocument,
    ...weaknessView(
      { ...step, before: weakness.finding },
      origin,
      records[step.document] as LetterRecord,
    ),
  }));
}

/** A document in short: `revisit 2021`, `statement of action`. */
export function shortName({ kind, date }: Pick<ThreadDocument, 'kind' | 'date'>): string {
  const { noun, role } = KIND_TABLE[kind];
  return role === 'statement' || !date ? noun : `${noun} ${date.slice(0, 4)}`;
}
