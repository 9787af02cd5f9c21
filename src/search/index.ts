import { dateOf } from '../record/date.js';
import type { Finding, LetterRecord, Warning } from '../record/schema.js';
import { warningsAbout } from '../record/warnings.js';
import { textOf } from '../similarity/likeness.js';
import { documentFilter, type Filter, findingFilter } from './filter.js';
import { nearness } from './near.js';
import { mayHold, type Query } from './query.js';
import type { Question } from './question.js';
import { type Score, scoreOf } from './score.js';

/** A finding that speaks of what is searched for, or that the filters let through. */
export interface Hit extends Score {
  finding: Finding;
  /** The text that was searched: the marks are places in it. */
  text: string;
  document: FoundIn;
  /** Whether it says the same in other words: it does not hold all the words that were given. */
  near: boolean;
  /** What is uncertain of the finding. */
  warnings: readonly Warning[];
}

/** The document that holds a finding, in brief. */
export interface FoundIn {
  area: LetterRecord['area'];
  kind: LetterRecord['kind'];
  title: string | null;
  date: string | null;
  source: string;
}

/** The best hits so far. */
export interface Found {
  /** Best first, or in the order of the records where no words were given; and no more than were asked for. */
  hits: readonly Hit[];
  /** How many there are in all, those in other words included. */
  total: number;
  /** How many of them say it in other words. */
  near: number;
  /** Whether words were searched for. */
  ranked: boolean;
}

/** Looks through records one by one and keeps the best hits. */
export interface Search {
  add(record: LetterRecord): void;
  found(): Found;
}

/**
 * Begins a search. Among equal hits, the one that was found first comes first; without words, all findings
 * that the filters let through are equal.
 *
 * @param limit - How many hits are kept.
 * @param question - What is meant: findings that say so in other words come after those that hold the words.
 */
export function startSearch(
  query: Query,
  filter: Filter,
  limit: number,
  question?: Question,
): Search {
  const wantsDocument = documentFilter(filter);
  const wantsFinding = findingFilter(filter);
  const promising = mayHold(query);
  const hits: Hit[] = [];
  let total = 0;
  let near = 0;
  const keep = (hit: Hit) => {
    total += 1;
    if (hit.near) near += 1;
    const place = hits.findIndex((other) => comesBefore(hit, other));
    if (place === -1 && hits.length >= limit) return;
    hits.splice(place === -1 ? hits.length : place, 0, hit);
    if (hits.length > limit) hits.pop();
  };
  return {
    add(record) {
      if (!wantsDocument(record)) return;
      for (const finding of record.findings) {
        if (!wantsFinding(finding)) continue;
        const text = searched(finding);
        const exact = promising(text) ? scoreOf(text, query) : null;
        const score = exact ?? (question?.isOn(record) ? nearness(text, question.parts) : null);
        if (!score) continue;
        const warnings = warningsAbout(record, finding);
        const document = foundIn(record);
        keep({ ...score, near: exact === null, finding, text, document, warnings });
      }
    },
    found: () => ({ hits, total, near, ranked: query.units.length > 0 }),
  };
}

/** Whether a hit belongs before another: what holds the words does before what says it in others. */
function comesBefore(hit: Hit, other: Hit): boolean {
  return hit.near === other.near ? hit.score > other.score : other.near;
}

/** What is searched: all words of a finding, including the further columns of a statement. */
function searched(finding: Finding): string {
  return [textOf(finding), ...finding.details.map(({ text }) => text)].join(' ');
}

function foundIn(record: LetterRecord): FoundIn {
  const { area, kind, title, source } = record;
  return { area, kind, title, date: dateOf(record), source: source.name };
}
