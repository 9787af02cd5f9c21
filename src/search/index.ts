import { dateOf } from '../record/date.js';
import type { Finding, LetterRecord, Warning } from '../record/schema.js';
import { warningsAbout } from '../record/warnings.js';
import { textOf } from '../similarity/likeness.js';
import { documentFilter, type Filter, findingFilter } from './filter.js';
import { mayHold, type Query } from './query.js';
import { type Score, scoreOf } from './score.js';

/** A finding that speaks of what is searched for, or that the filters let through. */
export interface Hit extends Score {
  finding: Finding;
  /** The text that was searched: the marks are places in it. */
  text: string;
  document: FoundIn;
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
  /** How many there are in all. */
  total: number;
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
 */
export function startSearch(query: Query, filter: Filter, limit: number): Search {
  const wantsDocument = documentFilter(filter);
  const wantsFinding = findingFilter(filter);
  const promising = mayHold(query);
  const hits: Hit[] = [];
  let total = 0;
  const keep = (hit: Hit) => {
    total += 1;
    const worst = hits[limit - 1];
    if (worst && worst.score >= hit.score) return;
    const place = hits.findIndex(({ score }) => score < hit.score);
    hits.splice(place === -1 ? hits.length : place, 0, hit);
    if (hits.length > limit) hits.pop();
  };
  return {
    add(record) {
      if (!wantsDocument(record)) return;
      for (const finding of record.findings) {
        if (!wantsFinding(finding)) continue;
        const text = searched(finding);
        const score = promising(text) ? scoreOf(text, query) : null;
        if (!score) continue;
        const warnings = warningsAbout(record, finding);
        keep({ ...score, finding, text, document: foundIn(record), warnings });
      }
    },
    found: () => ({ hits, total, ranked: query.units.length > 0 }),
  };
}

/** What is searched: all words of a finding, including the further columns of a statement. */
function searched(finding: Finding): string {
  return [textOf(finding), ...finding.details.map(({ text }) => text)].join(' ');
}

function foundIn(record: LetterRecord): FoundIn {
  const { area, kind, title, source } = record;
  return { area, kind, title, date: dateOf(record), source: source.name };
}
