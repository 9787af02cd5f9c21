import { TYPE_TABLE } from '../../record/finding-types.js';
import { KIND_TABLE, VERDICT_TABLE, type Verdict } from '../../record/kinds.js';
import type { ThreadDocument, ThreadEvent } from '../../thread/schema.js';
import { count } from '../count.js';
import { OUTCOMES } from '../html/names.js';
import { uncapitalised } from '../words.js';
import { actionCount } from './actions.js';

/** What happened, in words that need no date, and what came of it. */
export function eventText(event: ThreadEvent, documents: readonly ThreadDocument[]): string {
  const found = [foundText(event), actionCount(event, documents)].filter(Boolean).join(', ');
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
    'actions-due': 'Due by the plan',
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
    const { label } = VERDICT_TABLE[progressIn(kind)];
    return `${uncapitalised(label)} in ${sufficient} of ${count(weaknesses ?? 0, 'weakness', 'weaknesses')}`;
  }
  return weaknesses ? countOf(kind, weaknesses) : '';
}

/** The verdict of a kind that says that there was progress. */
function progressIn(kind: ThreadEvent['kind']): Verdict {
  const { verdicts } = KIND_TABLE[kind];
  return verdicts.find((verdict) => VERDICT_TABLE[verdict].stance === 'strength') ?? 'sufficient';
}

function hasVerdicts(kind: ThreadEvent['kind']): boolean {
  return KIND_TABLE[kind].verdicts.length > 0;
}

function countOf(kind: ThreadEvent['kind'], number: number): string {
  const { role, weakness } = KIND_TABLE[kind];
  // What a plan answers has many names.
  if (role === 'statement') return count(number, 'weakness', 'weaknesses');
  return count(number, ...TYPE_TABLE[weakness].noun);
}

/** When it was: `2018-10-08 to 2018-10-12`, `2018-11-26`, `from 2018-10-08`, `no date`. */
export function eventDate({ event, from, to }: ThreadEvent): string {
  if (from === null) return 'no date';
  if (to === from) return from;
  if (to === null) return event === 'inspection' ? from : `from ${from}`;
  return `${from} to ${to}`;
}
