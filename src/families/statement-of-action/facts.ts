import { findAreaIn } from '../../record/areas.js';
import { areaSaid, readArea as readNamedArea } from '../shared/area.js';
import { bodiesIn } from '../shared/bodies.js';
import { findSpans } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';

/** The area stands in the title, or anywhere. */
export function readArea(draft: Draft): void {
  const title = draft.title ?? '';
  const body = draft.passages.map(({ text }) => text);
  const inTitle = findAreaIn(title);
  const found = inTitle ?? areaSaid(draft)?.name ?? body.map(findAreaIn).find(Boolean);
  readNamedArea(draft, found ?? nameIn(title), null);
}

/** What a title names besides what such a title always says. */
function nameIn(title: string): string | null {
  const words = title
    .replace(
      /\b(?:(?:the|joint|local|area|areas|partnership|council|SEND|special educational needs|and\/or|disabilit(?:y|ies)|written|statements?|of|action|WSo?A|our|for|in|and|plan|update|final|\d{4})\b|[()&:,/–—-])\s*/gi,
      '',
    )
    .trim();
  return words === '' ? null : words;
}

/** Reads the dates of the inspection that the statement answers. */
export function readDates(draft: Draft): void {
  const seen = new Set<string>();
  for (const { text } of draft.passages) {
    if (!/\binspect/i.test(text)) continue;
    for (const span of findSpans(text)) {
      if (span.from === span.to || seen.has(span.from)) continue;
      seen.add(span.from);
      draft.dates.previous.push({ ...span, text });
    }
  }
}

/** Reads the bodies that the statement names as responsible. */
export function readResponsible(draft: Draft): void {
  const named = draft.passages.map(({ text }) => bodiesIn(text));
  draft.responsibleBodies = named.find((bodies) => bodies.length > 0) ?? [];
}
