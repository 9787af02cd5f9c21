import type { OfficialFacts } from '../record/inspections.js';
import type { LetterRecord } from '../record/schema.js';
import type { ThreadEvent } from './schema.js';

/** What an event says was found; null where it says nothing of it. */
export type WhatWasFound = Pick<ThreadEvent, 'judgement' | 'weaknesses' | 'sufficient' | 'actions'>;

export const NOTHING_FOUND: WhatWasFound = {
  judgement: null,
  weaknesses: null,
  sufficient: null,
  actions: null,
};

/** The inspection and the revisit of an area as the official statistics have them. */
export function officialEvents(
  { inspection, statementRequired, weaknesses, revisit }: OfficialFacts,
  records: readonly LetterRecord[],
): ThreadEvent[] {
  const kind = 'area-send-inspection';
  const judgement = statementRequired ? 'statement-of-action-required' : 'no-statement-of-action';
  const events: ThreadEvent[] = [
    ...visitOf(kind, inspection.start, records),
    publishedOn(kind, inspection.published, { ...NOTHING_FOUND, judgement, weaknesses }),
  ];
  if (!revisit) return events;
  const { start, published, outcome, sufficient, notSufficient } = revisit;
  const found = {
    ...NOTHING_FOUND,
    judgement: outcome,
    weaknesses: sufficient + notSufficient,
    sufficient,
  };
  return [
    ...events,
    ...visitOf('area-send-revisit', start, records),
    publishedOn('area-send-revisit', published, found),
  ];
}

/** The statistics give only the first day; a document that gives every day is better. */
function visitOf(
  kind: ThreadEvent['kind'],
  start: string,
  records: readonly LetterRecord[],
): ThreadEvent[] {
  const told = records.some(
    (record) => record.kind === kind && record.dates.inspection?.from === start,
  );
  if (told) return [];
  return [{ event: 'inspection', from: start, to: null, document: null, kind, ...NOTHING_FOUND }];
}

function publishedOn(kind: ThreadEvent['kind'], day: string, found: WhatWasFound): ThreadEvent {
  return { event: 'published', from: day, to: day, document: null, kind, ...found };
}
