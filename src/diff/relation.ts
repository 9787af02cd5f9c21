import { ArealetterError } from '../errors.js';
import { dateOf } from '../record/date.js';
import { KIND_TABLE } from '../record/kinds.js';
import type { LetterRecord } from '../record/schema.js';
import { succession } from '../record/succession.js';
import { compareInTime, isAccelerated } from '../record/time.js';
import type { Relation, Side } from './schema.js';

/** Two records in the order of time, and how they belong together. */
export interface Arranged {
  relation: Relation;
  before: LetterRecord;
  after: LetterRecord;
  /** Whether they were given the other way round. */
  turned: boolean;
}

/** What the caller knows of the areas. */
export interface AreaOptions {
  /** That they are one area, whatever they are called. */
  sameArea?: boolean | undefined;
}

/**
 * Puts two records of one local area, or of an area and its successor, in the order of time and finds how they belong together.
 *
 * @throws ArealetterError `different-areas`.
 */
export function arrange(
  one: LetterRecord,
  other: LetterRecord,
  { sameArea = false }: AreaOptions = {},
): Arranged {
  if (!sameArea && !isSameArea(one, other) && !succession(one, other)) {
    throw new ArealetterError(
      'different-areas',
      `one is about ${one.area.name}, the other about ${other.area.name}; to set areas side by side use: arealetter compare; if they are one area under two names, say so with --same-area`,
    );
  }
  const turned = compareInTime(one, other) > 0;
  const [before, after] = turned ? [other, one] : [one, other];
  return { relation: relationOf(before, after), before, after, turned };
}

/** Whether two records are about one area: by its code, else by its name; unknown where one has neither. */
export function isSameArea(one: LetterRecord, other: LetterRecord): boolean {
  if (one.area.code && other.area.code) return one.area.code === other.area.code;
  if (!one.area.name || !other.area.name) return true;
  return plain(one.area.name) === plain(other.area.name);
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** How two records of one local area belong together, given in the order of time. */
export function relationOf(before: LetterRecord, after: LetterRecord): Relation {
  if (isSameDocument(before, after)) return 'revision';
  return KIND_TABLE[after.kind].follows[before.kind] ?? 'comparison';
}

/** Two readings or two forms of one document: of one kind, and of one date as far as dates are known. */
function isSameDocument(one: LetterRecord, other: LetterRecord): boolean {
  if (one.source.sha256 === other.source.sha256) return true;
  if (one.kind !== other.kind || isAccelerated(one) !== isAccelerated(other)) return false;
  const { dates: a } = one;
  const { dates: b } = other;
  if (a.inspection && b.inspection) {
    return a.inspection.from === b.inspection.from && a.inspection.to === b.inspection.to;
  }
  if (a.letter && b.letter) return a.letter === b.letter;
  return a.previous.at(-1)?.to === b.previous.at(-1)?.to;
}

/** How a change record names a document. */
export function sideOf({ kind, title, area, dates, source }: LetterRecord): Side {
  return { kind, title, area: area.name, date: dateOf({ dates }), source: source.name };
}
