import { text } from '../../read/tree.js';
import { readArea } from '../shared/area.js';
import { openTables } from '../shared/blocks.js';
import { findSpan } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';
import { readTitle } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads the title, which names the area, and the opening paragraphs, which give the days. */
export function readOpening(draft: Draft, section: Section): void {
  readTitle(draft, section);
  readArea(draft, areaIn(section.heading ?? ''), section.headings[0] ?? null);
  for (const words of openTables(section.blocks).map(text)) {
    if (/\binspection\b/i.test(words)) {
      draft.dates.inspection ??= findSpan(words, draft.dates.letter);
    }
  }
}

/** "… of the multi-agency response to … in X" or "… of X": what follows the last "in", else the "of". */
function areaIn(title: string): string {
  const named =
    /^.*\bin (?:the area of )?(.+)$/i.exec(title) ??
    /\binspection\b.*? (?:of|[:–—-]) (.+)$/i.exec(title);
  return (named?.[1] ?? title).replace(/\.$/, '');
}
