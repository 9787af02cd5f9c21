import { KIND_TABLE } from '../../record/kinds.js';
import type { LetterRecord } from '../../record/schema.js';
import { type Complaint, type Path, type Rule, warnsOf } from '../rule.js';

/** The most days of an inspection: the longest known, with room to spare. */
const LONGEST = 60;

/** Dates are in the order of events: earlier inspections, the inspection, the letter. */
export const dates: Rule = {
  name: 'dates',
  demands:
    'Dates suit the kind of document and are in order: earlier inspections, the first and last day of the inspection, the letter.',
  level: 'error',
  *check(record) {
    yield* spans(record);
    yield* order(record);
    yield* years(record);
  },
};

function* spans({ dates }: LetterRecord): Generator<Complaint> {
  const all = [
    ...(dates.inspection
      ? [{ span: dates.inspection, path: ['dates', 'inspection'] as Path }]
      : []),
    ...dates.previous.map((span, index) => ({ span, path: ['dates', 'previous', index] as Path })),
  ];
  for (const { span, path } of all) {
    const { from, to } = span;
    if (to < from)
      yield { path: [...path, 'to'], message: `the last day, ${to}, is before ${from}` };
    else if (daysBetween(from, to) > LONGEST) {
      yield { path: [...path, 'to'], message: `no inspection lasts from ${from} to ${to}` };
    }
  }
}

function* order(record: LetterRecord): Generator<Complaint> {
  if (warnsOf(record, 'dates-order')) return;
  const { dates } = record;
  const { letter, inspection, previous, statement } = dates;
  if (letter && inspection && letter < inspection.to) {
    const message = `the letter of ${letter} is before the inspection’s last day, ${inspection.to}`;
    yield { path: ['dates', 'letter'], message };
  }
  const now = inspection?.from ?? letter;
  for (const [index, { to }] of previous.entries()) {
    if (now === null || to < now) continue;
    const message = `an earlier inspection cannot end on ${to}, after ${now}`;
    yield { path: ['dates', 'previous', index, 'to'], message };
  }
  const { required = null, fitForPurpose = null } = statement ?? {};
  if (required && fitForPurpose && fitForPurpose < required) {
    const message = `the statement is fit for purpose on ${fitForPurpose}, before it is required on ${required}`;
    yield { path: ['dates', 'statement', 'fitForPurpose'], message };
  }
  for (const [key, day] of Object.entries({ required, fitForPurpose })) {
    if (!day || !inspection || day < inspection.from) continue;
    const message = `${day} is after the revisit begins on ${inspection.from}`;
    yield { path: ['dates', 'statement', key], message };
  }
}

function* years({ kind, dates }: LetterRecord): Generator<Complaint> {
  const [first, last] = KIND_TABLE[kind].years;
  const days = [
    { path: ['dates', 'letter'], day: dates.letter },
    { path: ['dates', 'inspection', 'from'], day: dates.inspection?.from ?? null },
  ];
  for (const { path, day } of days) {
    const year = Number(day?.slice(0, 4) ?? first);
    if (year >= first && year <= (last ?? year)) continue;
    const range = last === null ? `from ${first} onwards` : `from ${first} to ${last}`;
    yield { path, message: `${day}: documents of kind ${kind} are ${range}` };
  }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
