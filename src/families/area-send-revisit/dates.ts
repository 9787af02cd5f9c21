import { findSpan, findSpans } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';
import { readInspected } from '../shared/inspected.js';

const DAY = '(\\d{1,2}(?:st|nd|rd|th)? \\p{L}+,? \\d{4})';
const REQUIRED = new RegExp(
  `\\b(?:statement of action|WSOA)\\b.{0,120}?\\b(?:required|requested|issued)\\b[^.]{0,90}? (?:on|dated) ${DAY}`,
  'iu',
);
const FIT = [
  `\\bfit for purpose\\b[^.]{0,60}? (?:on|dated) ${DAY}`,
  `\\bon ${DAY}[^.]{0,160}\\bfit for purpose\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Reads the days of the revisit, of the statement of action before it, and of earlier inspections. */
export function readDates(draft: Draft): void {
  const { dates } = draft;
  const opening = draft.passages.map(({ text }) => text);
  readInspected(
    draft,
    draft.passages.filter(({ text }) => /\bre-?visit/i.test(text)),
  );
  const fit = FIT.map((pattern) => dayIn(opening, pattern)).find(Boolean) ?? null;
  dates.statement = { required: dayIn(opening, REQUIRED), fitForPurpose: fit };
  for (const { text } of draft.passages) {
    for (const span of findSpans(text)) {
      const earlier = span.from < span.to && span.to < (dates.inspection?.from ?? '');
      if (earlier && /\binspect/i.test(text)) dates.previous.push({ ...span, text });
    }
  }
}

function dayIn(texts: readonly string[], pattern: RegExp): string | null {
  const found = texts.map((words) => pattern.exec(words)).find(Boolean);
  return findSpan(found?.[1] ?? '')?.from ?? null;
}
