import { KIND_TABLE } from '../record/kinds.js';
import { compareTexts } from '../record/order.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import type { ThreadEvent } from './schema.js';
import { NOTHING_FOUND } from './statistics.js';

type Actions = NonNullable<ThreadEvent['actions']>;

/**
 * The actions of a statement by when they are due: before the next document's inspection, later, or not
 * known.
 *
 * @param records - In the order of time; the statement is the one at `document`.
 */
export function actionsOf(records: readonly LetterRecord[], document: number): Actions {
  const actions = actionsIn(records[document]);
  const before = records.findIndex(
    (record, index) => index > document && firstDayOf(record) !== null,
  );
  const next = firstDayOf(records[before]);
  const isBefore = ({ due }: Finding) => next !== null && due !== null && due < next;
  const ids = (kept: (action: Finding) => boolean) => actions.filter(kept).map(({ id }) => id);
  return {
    before: before < 0 ? null : before,
    due: ids(isBefore),
    later: ids((action) => action.due !== null && !isBefore(action)),
    undated: ids(({ due }) => due === null),
  };
}

/** An event for each day on which actions of a statement are due. */
export function dueDays(record: LetterRecord, document: number): ThreadEvent[] {
  const days = new Map<string, string[]>();
  for (const { due, id } of actionsIn(record))
    if (due !== null) days.set(due, [...(days.get(due) ?? []), id]);
  return [...days]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([day, due]) => ({
      ...{ event: 'actions-due', from: day, to: day, document, kind: record.kind },
      ...{ ...NOTHING_FOUND, actions: { before: null, due, later: [], undated: [] } },
    }));
}

function actionsIn(record: LetterRecord | undefined): Finding[] {
  return record?.findings.filter(({ type }) => type === 'action') ?? [];
}

/** The day on which the inspection that a document tells of begins. */
function firstDayOf(record: LetterRecord | undefined): string | null {
  if (!record || KIND_TABLE[record.kind].role === 'statement') return null;
  return record.dates.inspection?.from ?? record.dates.letter;
}
