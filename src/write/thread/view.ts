import { TYPE_TABLE } from '../../record/finding-types.js';
import { KIND_TABLE } from '../../record/kinds.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Followed } from '../../thread/index.js';
import type { ThreadDocument, ThreadEvent, ThreadWeakness } from '../../thread/schema.js';
import { count } from '../count.js';
import { OUTCOMES } from '../html/names.js';
import { type WeaknessView, weaknessView } from '../standing/view.js';
import { areaName, uncapitalised } from '../words.js';

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

/** What happened, in words that need no date, and what came of it. */
export function eventText(event: ThreadEvent): string {
  const found = foundText(event);
  return found ? `${eventName(event)}: ${found}` : eventName(event);
}

/** What happened, in words that need no date. */
export function eventName({ event, kind, to }: ThreadEvent): string {
  const { name } = KIND_TABLE[kind];
  const names: Readonly<Record<ThreadEvent['event'], string>> = {
    inspection: `${KIND_TABLE[kind].event}${to === null ? ' begins' : ''}`,
    letter: name,
    published: `${name} published`,
    'statement-required': 'Written statement of action required',
    statement: name,
    'statement-fit-for-purpose': 'Statement of action declared fit for purpose',
    'earlier-inspection': 'Earlier inspection',
  };
  return names[event];
}

/** Where an event is known from. */
export function eventSource(event: ThreadEvent, documents: readonly ThreadDocument[]): string {
  if (event.document === null) return 'Ofsted’s statistics';
  return documents[event.document]?.source ?? '';
}

function foundText(event: ThreadEvent): string {
  const { kind, judgement } = event;
  const outcome = !hasVerdicts(kind) && judgement && uncapitalised(OUTCOMES[judgement].name);
  return [outcome, foundCount(event)].filter(Boolean).join(', ');
}

/** How many weaknesses an event found, or how many had progressed: `5 significant weaknesses`. */
export function foundCount({ kind, weaknesses, sufficient }: ThreadEvent): string {
  if (hasVerdicts(kind) && sufficient !== null) {
    return `sufficient progress in ${sufficient} of ${count(weaknesses ?? 0, 'weakness', 'weaknesses')}`;
  }
  return weaknesses ? countOf(kind, weaknesses) : '';
}

function hasVerdicts(kind: ThreadEvent['kind']): boolean {
  return KIND_TABLE[kind].verdicts.length > 0;
}

function countOf(kind: ThreadEvent['kind'], number: number): string {
  return count(number, ...TYPE_TABLE[KIND_TABLE[kind].weakness].noun);
}

/** When it was: `2018-10-08 to 2018-10-12`, `2018-11-26`, `from 2018-10-08`, `no date`. */
export function eventDate({ event, from, to }: ThreadEvent): string {
  if (from === null) return 'no date';
  if (to === from) return from;
  if (to === null) return event === 'inspection' ? from : `from ${from}`;
  return `${from} to ${to}`;
}
