import { dateOf } from '../record/date.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import { textOf } from '../similarity/likeness.js';
import { documentFilter, type Filter, findingFilter } from './filter.js';
import { mayHold, type Query } from './query.js';
import { type Score, scoreOf } from './score.js';

/** A finding that speaks of what is searched for. */
export interface Hit extends Score {
  finding: Finding;
  /** What was searched, and what the marks are places of. */
  text: string;
  document: FoundIn;
}

/** The document that a finding stands in, in short. */
export interface FoundIn {
  area: LetterRecord['area'];
  kind: LetterRecord['kind'];
  title: string | null;
  date: string | null;
  source: string;
}

/** The best of what was found so far. */
export interface Found {
  /** Best first; at most as many as were asked for. */
  hits: readonly Hit[];
  /** All that were found. */
  total: number;
}

/** Looks through records one by one, and keeps the best. */
export interface Search {
  add(record: LetterRecord): void;
  found(): Found;
}

/**
 * Begins a search. Of equal findings the one that was added first comes first.
 *
 * @param limit - How many are kept.
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
        if (score) keep({ ...score, finding, text, document: foundIn(record) });
      }
    },
    found: () => ({ hits, total }),
  };
}

/** What is searched: all words of a finding, a statement's further columns too. */
function searched(finding: Finding): string {
  return [textOf(finding), ...finding.details.map(({ text }) => text)].join(' ');
}

function foundIn(record: LetterRecord): FoundIn {
  const { area, kind, title, source } = record;
  return { area, kind, title, date: dateOf(record), source: source.name };
}
