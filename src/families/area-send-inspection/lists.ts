import { text } from '../../read/tree.js';
import type { FindingType, Question } from '../../record/schema.js';
import { isTextual } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import type { Section } from '../shared/sections/sections.js';
import { readWeaknesses } from './weaknesses.js';
import { leadsIntoWeaknesses } from './wording.js';

/** Reads a list of findings. Weaknesses can follow the last of them without a heading between. */
export function readList(
  draft: Draft,
  { heading, blocks }: Section,
  type: FindingType,
  question: Question,
): void {
  const lead = blocks.findIndex((block) => isTextual(block) && leadsIntoWeaknesses(text(block)));
  const own = lead < 0 ? blocks : blocks.slice(0, lead);
  draftEntries(draft, entriesOf(own), { type, question, heading });
  if (lead >= 0) readWeaknesses(draft, null, blocks.slice(lead));
}
