import { type AreaOptions, sideOf } from '../diff/relation.js';
import { weaknessesOf } from '../diff/weaknesses.js';
import { findArea } from '../record/areas.js';
import { officialFacts } from '../record/inspections.js';
import type { LetterRecord } from '../record/schema.js';
import { eventsOf } from './events.js';
import { notesOn } from './notes.js';
import { inOrder } from './order.js';
import { THREAD_VERSION, type Thread, type ThreadDocument } from './schema.js';
import { followWeaknesses } from './weaknesses.js';

/** A thread, and the records that its numbers and ids refer to. */
export interface Followed {
  thread: Thread;
  /** In the order of `thread.documents`. */
  records: LetterRecord[];
}

/**
 * Everything known about one local area in the order of time: what happened, and each weakness from the
 * letter through the statement's actions and the revisit's verdict to later reports.
 *
 * @param given - Records of one area, in any order.
 * @throws ArealetterError `different-areas`, `usage` where there are none.
 */
export function follow(given: readonly LetterRecord[], options: AreaOptions = {}): Followed {
  const ordered = inOrder(given, options);
  const { records } = ordered;
  const area = areaOf(records);
  const official = area.code ? officialFacts(area.code) : null;
  const thread: Thread = {
    schemaVersion: THREAD_VERSION,
    area,
    documents: records.map(documentOf),
    events: eventsOf(records, official),
    weaknesses: followWeaknesses(records),
    notes: notesOn(ordered, official),
  };
  return { thread, records };
}

function areaOf(records: readonly LetterRecord[]): Thread['area'] {
  const known = records.find(({ area }) => area.code) ?? records.find(({ area }) => area.name);
  const { name = null, code = null } = known?.area ?? {};
  return { name, code, region: (name && findArea(name)?.region) ?? null };
}

function documentOf(record: LetterRecord): ThreadDocument {
  const { kind, title, date, source } = sideOf(record);
  return {
    ...{ kind, title, date },
    judgement: record.outcome.judgement,
    weaknesses: weaknessesOf(record).length,
    source,
    sha256: record.source.sha256,
  };
}

/** The thread of {@link follow} by itself. */
export function thread(given: readonly LetterRecord[], options: AreaOptions = {}): Thread {
  return follow(given, options).thread;
}
