import { findSpans } from '../../families/shared/dates.js';
import { inWords } from '../days.js';
import type { Doubt, Doubted, RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';

/** Dates are in the order of events. Where a document contradicts itself, only a person can tell. */
export const datesOrder: RecordRule = {
  name: 'dates-order',
  holds:
    'Dates are in order: earlier inspections, the days when a statement was required and found fit for purpose, the inspection, the letter.',
  kinds: ALL,
  *check(record) {
    const { letter, inspection, previous } = record.dates;
    if (letter && inspection && letter < inspection.to) {
      const said = sayingDay(record, inspection.to);
      const message = `the letter is dated “${inWords(letter)}”, which is before the inspection ended: ${quote(said, inspection.to)}`;
      yield { message, at: said?.at ?? null, field: ['dates', 'letter'] };
    }
    const now = inspection?.from ?? letter;
    const one = inspection
      ? `the one of ${inspection.from} to ${inspection.to}`
      : `the letter of ${letter}`;
    for (const [index, { text, to }] of previous.entries()) {
      if (now === null || to < now) continue;
      const message = `the earlier inspection of “${text}” is not before ${one}`;
      yield { message, at: null, field: ['dates', 'previous', index, 'to'] };
    }
    yield* statement(record);
  },
};

/** A statement is required, then declared fit for purpose, then revisited. */
function* statement(record: Doubted): Generator<Doubt> {
  const { inspection, statement } = record.dates;
  const { required = null, fitForPurpose = null } = statement ?? {};
  const days = { required, fitForPurpose, revisited: inspection?.from ?? null };
  const order = Object.entries(days).filter(([, day]) => day !== null) as [string, string][];
  const wrong = order.findIndex(([, day], index) => day < (order[index - 1]?.[1] ?? ''));
  if (wrong < 0) return;
  const [earlier = '', before = ''] = order[wrong - 1] ?? [];
  const [later = '', after = ''] = order[wrong] ?? [];
  const said = [before, after].map((day) => quote(sayingDay(record, day), day));
  const both = [...new Set(said)].join(' and ');
  const message = `the days of the statement of action and of the revisit are out of order: ${both}`;
  const at = sayingDay(record, before)?.at ?? null;
  yield { message, at, field: ['dates', 'statement', later === 'revisited' ? earlier : later] };
}

type Passage = Doubted['passages'][number];

/** The first passage that gives that day. */
function sayingDay({ passages, dates }: Doubted, day: string): Passage | null {
  return (
    passages.find(({ text }) =>
      findSpans(text, dates.letter).some(({ from, to }) => from === day || to === day),
    ) ?? null
  );
}

function quote(said: Passage | null, otherwise: string): string {
  return said ? `“${said.text}”` : otherwise;
}
