import { placeOf, text } from '../../read/tree.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { readInspected } from '../shared/inspected.js';
import { readTitle } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads the title and the opening paragraphs, which give the days of the inspection. */
export function readOpening(draft: Draft, section: Section): void {
  readTitle(draft, section);
  if (draft.dates.inspection) return;
  const said = openTables(section.blocks).map((block) => ({
    text: text(block),
    at: placeOf(block),
  }));
  readInspected(
    draft,
    said.filter(({ text }) => /\b(?:inspection|inspected|visited)\b/i.test(text)),
  );
}

/** Without a title above it, the opening is among the passages. */
export function findInspection(draft: Draft): void {
  if (draft.dates.inspection || draft.warnings.some(({ rule }) => rule === 'date-unread')) return;
  readInspected(
    draft,
    draft.passages.filter(({ text }) =>
      /^(?:Between|From|On|During|In|The week)\b.*\binspect/i.test(text),
    ),
  );
}
