import { text } from '../../read/tree.js';
import { openTables } from '../shared/blocks.js';
import { findSpan, findSpans, type Span } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';
import { readTitle } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads the title and the opening paragraphs, which give the days of the inspection. */
export function readOpening(draft: Draft, section: Section): void {
  readTitle(draft, section);
  for (const words of openTables(section.blocks).map(text)) {
    if (/\b(?:inspection|inspected|visited)\b/i.test(words))
      draft.dates.inspection ??= latest(findSpans(words));
  }
}

/** An opening can name an earlier inspection before its own. */
function latest(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>(
    (last, span) => (last && last.from > span.from ? last : span),
    null,
  );
}

/** Without a title above it, the opening is among the passages. */
export function findInspection(draft: Draft): void {
  const saying = draft.passages.filter(({ text }) =>
    /^(?:Between|From|On)\b.*\binspect/i.test(text),
  );
  const spans = saying.map(({ text }) => findSpan(text));
  draft.dates.inspection ??= spans.find((span) => span !== null) ?? null;
}

/** The opening names the area, in its group, where no title does. */
export const INSPECTED =
  /\binspection of the (?:local )?area of (.+?)(?:,| to (?:judge|assess|determine))/i;
