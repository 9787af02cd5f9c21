import { KIND_TABLE, rankOf } from './kinds.js';
import { compareTexts } from './order.js';
import type { LetterRecord } from './schema.js';

/** The last day of the inspection, else the date of the letter; of a statement, of what it answers. */
export function timeOf(record: LetterRecord): string | null {
  const { dates } = record;
  if (!isStatement(record)) return dates.inspection?.to ?? dates.letter;
  const ends = dates.previous.map(({ to }) => to).sort(compareTexts);
  return ends.at(-1) ?? null;
}

/** Compares records by time: below 0 where the first is the earlier; 0 where nothing tells. */
export function compareInTime(one: LetterRecord, other: LetterRecord): number {
  const [a, b] = [momentIn(one, [other]), momentIn(other, [one])];
  const byTime = a.time === null || b.time === null ? 0 : compareTexts(a.time, b.time);
  return byTime || a.part - b.part;
}

/** Puts records of one area in the order of time. */
export function inTime(records: readonly LetterRecord[]): LetterRecord[] {
  const moments = new Map(records.map((record) => [record, momentIn(record, records)]));
  const [time, part] = [
    (record: LetterRecord) => moments.get(record)?.time ?? '',
    (record: LetterRecord) => moments.get(record)?.part ?? 0,
  ];
  return [...records].sort((a, b) => compareTexts(time(a), time(b)) || part(a) - part(b));
}

/** Where a record stands in time among others of its area, and among those of one time. */
interface Moment {
  time: string | null;
  part: number;
}

/** A statement stands behind what it answers, before what comes next. */
const BEHIND = 0.5;

function momentIn(record: LetterRecord, records: readonly LetterRecord[]): Moment {
  const time = timeOf(record);
  if (!isStatement(record)) return { time, part: rankOf(record.kind) };
  const answered = answeredBy(record, records);
  if (answered) return { time: time ?? timeOf(answered), part: rankOf(answered.kind) + BEHIND };
  return { time, part: rankOf(namesWeaknesses(record) ? 'area-send-inspection' : record.kind) };
}

/** The document that a statement answers: that of its time, else the last of the kind that it can answer. */
function answeredBy(
  statement: LetterRecord,
  records: readonly LetterRecord[],
): LetterRecord | undefined {
  const time = timeOf(statement);
  const { follows } = KIND_TABLE[statement.kind];
  const all = records.filter((record) => !isStatement(record) && record.kind in follows);
  if (time !== null) return all.find((record) => timeOf(record) === time);
  const fitting = all.filter((record) => fits(statement, record));
  const known = fitting.length > 0 || namesWeaknesses(statement) ? fitting : all;
  return [...known]
    .sort((one, other) => compareTexts(timeOf(one) ?? '', timeOf(other) ?? ''))
    .at(-1);
}

function fits(statement: LetterRecord, { kind }: LetterRecord): boolean {
  const answersRevisit = KIND_TABLE[kind].role === 'revisit';
  if (isAccelerated(statement) || answersRevisit)
    return answersRevisit === isAccelerated(statement);
  if (namesWeaknesses(statement)) return KIND_TABLE[kind].weakness === 'significant-weakness';
  const namesActions = statement.findings.some(({ type }) => type === 'priority-action');
  return !namesActions || KIND_TABLE[kind].weakness === 'priority-action';
}

/** Whether a statement answers significant weaknesses, as letters until 2022 name them. */
function namesWeaknesses({ findings }: LetterRecord): boolean {
  return findings.some(({ type }) => type === 'significant-weakness');
}

/** Whether a statement is an accelerated progress plan: it answers a revisit, not the inspection. */
export function isAccelerated({ title }: Pick<LetterRecord, 'title'>): boolean {
  return /\baccelerated\b/i.test(title ?? '');
}

function isStatement({ kind }: LetterRecord): boolean {
  return KIND_TABLE[kind].role === 'statement';
}
