import type { Finding, LetterRecord, Passage, Person } from '../../../record/schema.js';
import type { Correction, Review } from '../../../review/schema.js';
import { isBefore, joined } from './place.js';
import { isSame, valueAt, withValue } from './value.js';

/** A run of findings as read, and what they should be. */
export interface FindingRun {
  /** Where it is in the corrections of the review. */
  index: number;
  from: number;
  read: Finding[];
  right: Finding[];
}

/** What is corrected in one value: its path, what was read, what is right. */
export type ValueCorrection = Correction & { index: number };

const FINDINGS = /^\/findings\/(\d+)$/;

/** The runs of findings in a review's corrections: entries missed, joined, cut or made up. */
export function runsIn({ corrections }: Review): FindingRun[] {
  return corrections.flatMap(({ path, read, right }, index) => {
    const from = FINDINGS.exec(path)?.[1];
    return from === undefined
      ? []
      : [{ index, from: Number(from), read: read as Finding[], right: right as Finding[] }];
  });
}

/** The run that a finding as read is part of. */
export function runAt(review: Review, index: number): FindingRun | undefined {
  return runsIn(review).find(({ from, read }) => index >= from && index < from + read.length);
}

/** The corrections of values at or below paths. */
export function valuesBelow({ corrections }: Review, paths: readonly string[]): ValueCorrection[] {
  return corrections
    .map((one, index) => ({ ...one, index }))
    .filter(
      ({ path }) =>
        !FINDINGS.test(path) && paths.some((one) => path === one || path.startsWith(`${one}/`)),
    );
}

/** Puts a value right; the value as read takes the correction back. */
export function correctValue(
  review: Review,
  record: LetterRecord,
  path: string,
  right: unknown,
): Review {
  const read = valueAt(record, path);
  const others = review.corrections.filter((one) => one.path !== path);
  if (isSame(read, right)) return { ...review, corrections: others };
  const correction = { path, read, right } as Correction;
  const at = review.corrections.findIndex((one) => one.path === path);
  if (at < 0) return { ...review, corrections: [...others, correction] };
  return { ...review, corrections: review.corrections.with(at, correction) };
}

/** Puts people right: value by value where they are as many, else the whole list. */
export function correctPeople(
  review: Review,
  record: LetterRecord,
  people: readonly Person[],
): Review {
  const { people: read } = record;
  const isOfPeople = ({ path }: Correction) => path === '/people' || path.startsWith('/people/');
  const others = review.corrections.filter((one) => !isOfPeople(one));
  const start = { ...review, corrections: others };
  if (people.length !== read.length) return correctValue(start, record, '/people', people);
  const fields = ['name', 'postNominals', 'role', 'organisation', 'part'] as const;
  return people.reduce(
    (changed, person, index) =>
      fields.reduce(
        (now, key) => correctValue(now, record, `/people/${index}/${key}`, person[key]),
        changed,
      ),
    start,
  );
}

/** The people with their corrections. */
export function correctedPeople(review: Review, record: LetterRecord): Person[] {
  return valuesBelow(review, ['/people']).reduce(
    (people, { path, right }) =>
      path === '/people'
        ? (right as unknown as Person[])
        : withValue(people, path.slice('/people'.length), right),
    record.people,
  );
}

/** A finding with the corrections of its values. */
export function correctedFinding(review: Review, record: LetterRecord, index: number): Finding {
  const path = `/findings/${index}`;
  return valuesBelow(review, [path]).reduce(
    (finding, one) => withValue(finding, one.path.slice(path.length), one.right),
    structuredClone(record.findings[index] as Finding),
  );
}

/** Divides a finding in two, at a letter of its words; its points go with the second. */
export function divide(review: Review, record: LetterRecord, index: number, at: number): Review {
  const finding = correctedFinding(review, record, index);
  const [before, after] = [finding.text.slice(0, at).trim(), finding.text.slice(at).trim()];
  if (before === '' || after === '') return review;
  const halves = [
    { ...finding, text: before, points: [] },
    { ...finding, text: after },
  ];
  return replaced(review, record, index, 1, halves);
}

/** Joins a finding with the next: its words go on where the first one's end. */
export function join(review: Review, record: LetterRecord, index: number): Review {
  const [one, next] = [index, index + 1].map((each) => correctedFinding(review, record, each));
  if (!one || !next || runAt(review, index + 1)) return review;
  const last = one.points.at(-1);
  const whole: Finding = {
    ...one,
    ...(last === undefined
      ? { text: `${one.text} ${next.text}`, points: next.points }
      : { points: [...one.points.slice(0, -1), `${last} ${next.text}`, ...next.points] }),
    details: [...one.details, ...next.details],
    at: joined(one.at, next.at),
  };
  return replaced(review, record, index, 2, [whole]);
}

/** Says that a finding is none: its words become other text. */
export function remove(review: Review, record: LetterRecord, index: number): Review {
  const { heading, text, points, at } = record.findings[index] as Finding;
  const passage: Passage = { heading, text: [text, ...points].join(' '), at };
  const before = record.passages.filter((one) => isBefore(one.at, at)).length;
  const added = {
    path: `/passages/${before}`,
    read: [],
    right: [passage],
    after: record.passages[before - 1] ?? null,
  } as Correction;
  const without = replaced(review, record, index, 1, []);
  return { ...without, corrections: [...without.corrections, added] };
}

/** Adds a finding that was missed, and takes its words from where they were read. */
export function add(review: Review, record: LetterRecord, finding: Finding): Review {
  const before = record.findings.filter(({ at }) => isBefore(at, finding.at)).length;
  const added = {
    path: `/findings/${before}`,
    read: [],
    right: [finding],
    after: record.findings[before - 1] ?? null,
  } as unknown as Correction;
  const corrections = [...review.corrections, added, ...taken(review, record, finding.text)];
  return { ...review, corrections };
}

/** The corrections that take words out of other text, or of what found no place. */
function taken({ corrections }: Review, record: LetterRecord, words: string): Correction[] {
  const lists = [
    ['/passages', record.passages],
    ['/coverage/unplaced', record.coverage.unplaced],
  ] as const;
  for (const [list, entries] of lists) {
    const index = entries.findIndex(
      ({ text }, at) =>
        text.includes(words) && corrections.every(({ path }) => path !== `${list}/${at}`),
    );
    const entry = entries[index];
    if (!entry) continue;
    const at = entry.text.indexOf(words);
    const rest = [entry.text.slice(0, at), entry.text.slice(at + words.length)]
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const right = rest.map((text) => ({ ...entry, text }));
    return [{ path: `${list}/${index}`, read: [entry], right } as unknown as Correction];
  }
  return [];
}

/** Changes one of the right findings of a run. */
export function changeInRun(review: Review, run: FindingRun, right: Finding[]): Review {
  const own = review.corrections[run.index] as Correction;
  const changed = { ...own, right } as unknown as Correction;
  return { ...review, corrections: review.corrections.with(run.index, changed) };
}

/** Takes a correction back, and with a finding that was added or removed, what became of its words. */
export function takeBack(review: Review, index: number): Review {
  const own = review.corrections[index] as Correction;
  const run = runsIn(review).find((one) => one.index === index);
  const moves = run && (run.read.length === 0 || run.right.length === 0);
  const words = (run?.read[0] ?? run?.right[0])?.text;
  const corrections = review.corrections.filter((one) => {
    if (one === own) return false;
    return !(moves && words !== undefined && isMoveOf(one, words));
  });
  return { ...review, corrections };
}

function isMoveOf({ path, read, right }: Correction, words: string): boolean {
  if (!/^\/(?:passages|coverage\/unplaced)\//.test(path)) return false;
  return [read, right].some((list) =>
    (list as { text: string }[]).some(({ text }) => text.includes(words)),
  );
}

function replaced(
  review: Review,
  record: LetterRecord,
  from: number,
  length: number,
  right: Finding[],
): Review {
  const read = record.findings.slice(from, from + length);
  const own = read.map((_, index) => `/findings/${from + index}/`);
  const others = review.corrections.filter(({ path }) => own.every((one) => !path.startsWith(one)));
  const run = { path: `/findings/${from}`, read, right } as unknown as Correction;
  return { ...review, corrections: [...others, run] };
}
