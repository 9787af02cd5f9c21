import type { FindingType } from '../../../record/schema.js';
import { openTables } from '../blocks.js';
import type { Draft } from '../draft/draft.js';
import { draftEntries, entriesOf } from '../findings/entries.js';
import type { Section } from './sections.js';

/**
 * Puts what a section holds into the draft.
 *
 * @param part - The key of the part of the document that the section stands in; null where it has none.
 */
export type SectionReader = (draft: Draft, section: Section, part: string | null) => void;

/** Keeps each block of a section as a passage. */
export function keepAsPassages(draft: Draft, { heading, blocks }: Section): void {
  for (const block of openTables(blocks)) draft.passage(heading, block);
}

/** A reader of sections whose bullets are findings of one type. */
export function readAs(type: FindingType): SectionReader {
  return (draft, { heading, blocks }) => draftEntries(draft, entriesOf(blocks), { type, heading });
}

/** Takes a section's heading as the document's title, and what stands under it as passages. */
export function readTitle(draft: Draft, section: Section): void {
  draft.title = section.heading;
  draft.place(...section.headings);
  keepAsPassages(draft, { ...section, heading: null });
}
