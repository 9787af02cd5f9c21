import { KIND_TABLE } from '../../record/kinds.js';
import type { Doubt, Doubted, RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';

/** The most days of an inspection: the longest known, with room to spare. */
const LONGEST = 60;

/** Days are those of an inspection, in years in which there were such documents. */
export const datesPossible: RecordRule = {
  name: 'dates-possible',
  holds: 'The days of an inspection are few and in order, in the years of its kind of document.',
  kinds: ALL,
  *check(record) {
    yield* spans(record);
    yield* years(record);
  },
};

function* spans({ dates }: Doubted): Generator<Doubt> {
  const { inspection, previous } = dates;
  const all = [
    ...(inspection ? [{ span: inspection, field: ['dates', 'inspection'] }] : []),
    ...previous.map((span, index) => ({ span, field: ['dates', 'previous', index] })),
  ];
  for (const { span, field } of all) {
    const { from, to } = span;
    if (to < from) {
      yield {
        message: `the last day, ${to}, is before ${from}`,
        at: null,
        field: [...field, 'to'],
      };
    } else if (daysBetween(from, to) > LONGEST) {
      const message = `no inspection lasts from ${from} to ${to}`;
      yield { message, at: null, field: [...field, 'to'] };
    }
  }
}

function* years({ kind, dates }: Doubted): Generator<Doubt> {
  const [first, last] = KIND_TABLE[kind].years;
  const days = [
    { field: ['dates', 'letter'], day: dates.letter },
    { field: ['dates', 'inspection', 'from'], day: dates.inspection?.from ?? null },
  ];
  for (const { field, day } of days) {
    const year = Number(day?.slice(0, 4) ?? first);
    if (year >= first && year <= (last ?? year)) continue;
    const range = last === null ? `from ${first} onwards` : `from ${first} to ${last}`;
    yield { message: `${day}: documents of kind ${kind} are ${range}`, at: null, field };
  }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
