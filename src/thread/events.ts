import { weaknessesOf } from '../diff/weaknesses.js';
import type { OfficialFacts } from '../record/inspections.js';
import type { LetterRecord } from '../record/schema.js';
import { EVENTS, type ThreadEvent } from './schema.js';

const NOTHING = { judgement: null, weaknesses: null, sufficient: null } as const;

/**
 * What happened, in the order of time: as the documents say, and as the official statistics do.
 *
 * @param records - In the order of time.
 */
export function eventsOf(
  records: readonly LetterRecord[],
  official: OfficialFacts | null,
): ThreadEvent[] {
  const documents = records.flatMap(documentEvents);
  const facts = official ? officialEvents(official, records) : [];
  const earlier = records.flatMap((record, document) =>
    earlierInspections(record, document, [...documents, ...facts]),
  );
  return inTime([...documents, ...facts, ...firstOfEach(earlier)]);
}

function documentEvents(record: LetterRecord, document: number): ThreadEvent[] {
  const { kind, dates } = record;
  const { inspection, letter, statement } = dates;
  const about = { document, kind, ...NOTHING };
  const on = (event: ThreadEvent['event'], day: string | null): ThreadEvent[] =>
    day ? [{ event, from: day, to: day, ...about, kind: 'statement-of-action' }] : [];
  const found = { ...about, ...foundIn(record) };
  // A statement of action has no date of its own.
  if (kind === 'statement-of-action') {
    return [{ event: 'statement', from: null, to: null, ...found }];
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

function foundIn(
  record: LetterRecord,
): Pick<ThreadEvent, 'judgement' | 'weaknesses' | 'sufficient'> {
  const weaknesses = weaknessesOf(record);
  const sufficient = weaknesses.filter(({ judgement }) => judgement === 'sufficient').length;
  return {
    judgement: record.outcome.judgement,
    weaknesses: weaknesses.length,
    sufficient: record.kind === 'area-send-revisit' ? sufficient : null,
  };
}

function officialEvents(
  { inspection, statementRequired, weaknesses, revisit }: OfficialFacts,
  records: readonly LetterRecord[],
): ThreadEvent[] {
  const kind = 'area-send-inspection';
  const judgement = statementRequired ? 'statement-of-action-required' : 'no-statement-of-action';
  const events: ThreadEvent[] = [
    ...visitOf(kind, inspection.start, records),
    publishedOn(kind, inspection.published, { judgement, weaknesses, sufficient: null }),
  ];
  if (!revisit) return events;
  const { start, published, outcome, sufficient, notSufficient } = revisit;
  const found = { judgement: outcome, weaknesses: sufficient + notSufficient, sufficient };
  return [
    ...events,
    ...visitOf('area-send-revisit', start, records),
    publishedOn('area-send-revisit', published, found),
  ];
}

/** The statistics give the first day alone; where a document gives them all, that is better. */
function visitOf(
  kind: ThreadEvent['kind'],
  start: string,
  records: readonly LetterRecord[],
): ThreadEvent[] {
  const told = records.some(
    (record) => record.kind === kind && record.dates.inspection?.from === start,
  );
  if (told) return [];
  return [{ event: 'inspection', from: start, to: null, document: null, kind, ...NOTHING }];
}

function publishedOn(
  kind: ThreadEvent['kind'],
  day: string,
  found: Pick<ThreadEvent, 'judgement' | 'weaknesses' | 'sufficient'>,
): ThreadEvent {
  return { event: 'published', from: day, to: day, document: null, kind, ...found };
}

/** Inspections that a document names, and that nothing else tells of. */
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
    .map(({ from, to }) => ({ event: 'earlier-inspection', from, to, document, kind, ...NOTHING }));
}

function firstOfEach(events: readonly ThreadEvent[]): ThreadEvent[] {
  return events.filter(
    ({ from, to }, index) =>
      events.findIndex((other) => other.from === from && other.to === to) === index,
  );
}

/** Of one day in the order of `EVENTS`; a statement, which has no date, behind what it answers. */
function inTime(events: readonly ThreadEvent[]): ThreadEvent[] {
  const answered = events.filter(isAnswered).map(({ from }) => from ?? '');
  const timed = events.map((event) => ({
    event,
    time: event.from ?? answered.sort().at(-1) ?? '',
    rank: EVENTS.indexOf(event.event),
  }));
  return timed
    .sort((one, other) => compare(one.time, other.time) || one.rank - other.rank)
    .map(({ event }) => event);
}

function isAnswered({ event, kind }: ThreadEvent): boolean {
  if (event === 'statement-required') return true;
  return kind === 'area-send-inspection' && (event === 'letter' || event === 'published');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
