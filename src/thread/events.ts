import { weaknessesOf } from '../diff/weaknesses.js';
import type { OfficialFacts } from '../record/inspections.js';
import { KIND_TABLE, VERDICT_TABLE } from '../record/kinds.js';
import { compareTexts } from '../record/order.js';
import type { LetterRecord } from '../record/schema.js';
import { actionsOf, dueDays } from './actions.js';
import { EVENTS, type ThreadEvent } from './schema.js';
import { NOTHING_FOUND, officialEvents, type WhatWasFound } from './statistics.js';

/**
 * What happened, in the order of time, as the documents and the official statistics say.
 *
 * @param records - In the order of time.
 */
export function eventsOf(
  records: readonly LetterRecord[],
  official: OfficialFacts | null,
): ThreadEvent[] {
  const documents = records.flatMap((record, document) =>
    documentEvents(record, document, records),
  );
  const facts = official ? officialEvents(official, records) : [];
  const earlier = records.flatMap((record, document) =>
    earlierInspections(record, document, [...documents, ...facts]),
  );
  return inTime([...documents, ...facts, ...firstOfEach(earlier)]);
}

function documentEvents(
  record: LetterRecord,
  document: number,
  records: readonly LetterRecord[],
): ThreadEvent[] {
  const { kind, dates } = record;
  const { inspection, letter, statement } = dates;
  const about = { document, kind, ...NOTHING_FOUND };
  const on = (event: ThreadEvent['event'], day: string | null): ThreadEvent[] =>
    day ? [{ event, from: day, to: day, ...about, kind: 'statement-of-action' }] : [];
  const found = { ...about, ...foundIn(record) };
  // A statement of action has no date of its own.
  if (KIND_TABLE[kind].role === 'statement') {
    const actions = actionsOf(records, document);
    return [
      { event: 'statement', from: null, to: null, ...found, actions },
      ...dueDays(record, document),
    ];
  }
  const visit = inspection ? [{ event: 'inspection' as const, ...inspection, ...about }] : [];
  const told = letter ? [{ event: 'letter' as const, from: letter, to: letter, ...found }] : [];
  const [last] = told.length > 0 ? [] : visit.splice(-1);
  return [
    ...visit,
    ...(last ? [{ ...last, ...foundIn(record) }] : []),
    ...told,
    ...on('statement-required', statement?.required ?? null),
    ...on('statement-fit-for-purpose', statement?.fitForPurpose ?? null),
  ];
}

function foundIn(record: LetterRecord): WhatWasFound {
  const weaknesses = weaknessesOf(record);
  const sufficient = weaknesses.filter(
    ({ judgement }) => judgement !== null && VERDICT_TABLE[judgement].stance === 'strength',
  ).length;
  return {
    ...NOTHING_FOUND,
    judgement: record.outcome.judgement,
    weaknesses: weaknesses.length,
    sufficient: KIND_TABLE[record.kind].verdicts.length > 0 ? sufficient : null,
  };
}

/** Inspections that a document names and nothing else mentions. */
function earlierInspections(
  { kind, dates }: LetterRecord,
  document: number,
  known: readonly ThreadEvent[],
): ThreadEvent[] {
  const visits = known.filter(({ event }) => event === 'inspection');
  const told = ({ from, to }: { from: string; to: string }) =>
    visits.some((visit) => visit.from !== null && visit.from <= to && (visit.to ?? from) >= from);
  return dates.previous
    .filter((span) => !told(span))
    .map(({ from, to }) => ({
      event: 'earlier-inspection',
      from,
      to,
      document,
      kind,
      ...NOTHING_FOUND,
    }));
}

function firstOfEach(events: readonly ThreadEvent[]): ThreadEvent[] {
  return events.filter(
    ({ from, to }, index) =>
      events.findIndex((other) => other.from === from && other.to === to) === index,
  );
}

/** Sorts events of one day in the order of `EVENTS`; a statement, which has no date, follows what it answers. */
function inTime(events: readonly ThreadEvent[]): ThreadEvent[] {
  const answered = events.filter(isAnswered);
  const timed = events.map((event) => ({
    event,
    time: event.from ?? timeAnswered(event, answered),
    rank: EVENTS.indexOf(event.event),
  }));
  return timed
    .sort((one, other) => compareTexts(one.time, other.time) || one.rank - other.rank)
    .map(({ event }) => event);
}

/**
 * A statement answers the last document before it; without one, what a later document or the statistics
 * tell of.
 */
function timeAnswered({ document }: ThreadEvent, answered: readonly ThreadEvent[]): string {
  const isBefore = (other: ThreadEvent) =>
    other.document !== null && other.document < (document ?? 0);
  const isToldOf = ({ event }: ThreadEvent) =>
    event === 'statement-required' || event === 'published';
  const times = (of: readonly ThreadEvent[]) => of.map(({ from }) => from ?? '').sort();
  return times(answered.filter(isBefore)).at(-1) ?? times(answered.filter(isToldOf)).at(0) ?? '';
}

/** What a statement can answer: a letter; a report without a date by the inspection that it tells of. */
function isAnswered(
  { event, kind, document }: ThreadEvent,
  _index: number,
  events: readonly ThreadEvent[],
): boolean {
  if (event === 'statement-required') return true;
  const { follows } = KIND_TABLE['statement-of-action'];
  if (!(kind in follows)) return false;
  if (event === 'letter' || event === 'published') return true;
  const hasLetter = events.some((other) => other.event === 'letter' && other.document === document);
  return event === 'inspection' && document !== null && !hasLetter;
}
