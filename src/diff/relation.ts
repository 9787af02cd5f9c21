import { ArealetterError } from '../errors.js';
import { dateOf } from '../record/date.js';
import type { Kind } from '../record/kinds.js';
import type { LetterRecord } from '../record/schema.js';
import type { Relation, Side } from './schema.js';

/** Two records in the order of time, and how they belong together. */
export interface Arranged {
  relation: Relation;
  before: LetterRecord;
  after: LetterRecord;
  /** Whether they were given the other way round. */
  turned: boolean;
}

/**
 * Puts two records of one local area in the order of time and finds out how they belong together.
 *
 * @throws ArealetterError `different-areas`.
 */
export function arrange(one: LetterRecord, other: LetterRecord): Arranged {
  if (!isSameArea(one, other)) {
    throw new ArealetterError(
      'different-areas',
      `one is about ${one.area.name}, the other about ${other.area.name}; to set areas side by side use: arealetter compare`,
    );
  }
  const turned = inTime(one, other) > 0;
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

/** How two records of one local area belong together, in the order of time. */
export function relationOf(before: LetterRecord, after: LetterRecord): Relation {
  if (isSameDocument(before, after)) return 'revision';
  const kinds = `${before.kind} ${after.kind}`;
  if (/^(?:area-send-inspection|statement-of-action) area-send-revisit$/.test(kinds)) {
    return 'revisit';
  }
  if (kinds === 'area-send-inspection statement-of-action') return 'statement';
  if (isSendInspection(after.kind) && isAboutSend(before.kind)) return 'reinspection';
  return 'comparison';
}

/** Two readings of one document, or two forms of it: of one kind, and of one date as far as it is known. */
function isSameDocument(one: LetterRecord, other: LetterRecord): boolean {
  if (one.source.sha256 === other.source.sha256) return true;
  if (one.kind !== other.kind) return false;
  const { dates: a } = one;
  const { dates: b } = other;
  if (a.inspection && b.inspection) {
    return a.inspection.from === b.inspection.from && a.inspection.to === b.inspection.to;
  }
  if (a.letter && b.letter) return a.letter === b.letter;
  return a.previous.at(-1)?.to === b.previous.at(-1)?.to;
}

function isSendInspection(kind: Kind): boolean {
  return kind === 'area-send-inspection' || kind === 'area-send-report';
}

function isAboutSend(kind: Kind): boolean {
  return kind !== 'targeted-area-letter';
}

/** Of documents that answer one inspection: the letter, the statement, the revisit. */
export const RANKS: Readonly<Record<Kind, number>> = {
  'area-send-inspection': 0,
  'area-send-report': 0,
  'targeted-area-letter': 0,
  'statement-of-action': 1,
  'area-send-revisit': 2,
};

/** Sorts records by time: below 0 where the first is the earlier; 0 where nothing tells. */
export function inTime(one: LetterRecord, other: LetterRecord): number {
  const [a, b] = [timeOf(one), timeOf(other)];
  if (a === null || b === null || a === b) return RANKS[one.kind] - RANKS[other.kind];
  return a < b ? -1 : 1;
}

/** The last day of the inspection; of a statement, of the inspection that it answers. */
export function timeOf({ kind, dates }: LetterRecord): string | null {
  if (kind === 'statement-of-action') return dates.previous.at(-1)?.to ?? null;
  return dates.inspection?.to ?? dates.letter;
}

/** How a change record names a document. */
export function sideOf({ kind, title, area, dates, source }: LetterRecord): Side {
  return { kind, title, area: area.name, date: dateOf({ dates }), source: source.name };
}
