import { placeOf, text } from '../../read/tree.js';
import type { FindingType } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads bullets with sub-headings among them. Prose under an unknown heading is no sure finding. */
export function readBullets(draft: Draft, { heading, blocks }: Section, type: FindingType): void {
  const found = entriesOf(blocks);
  draftEntries(draft, found, { type, heading });
  const [sub] = found.headings;
  const prose = blocks.findLast((block) => found.passages.includes(block));
  if (sub && prose && blocks.indexOf(prose) > blocks.indexOf(sub)) {
    const message = `what stands under “${text(sub)}” was not read as findings; it is among the passages`;
    draft.warn('heading-unknown', message, placeOf(prose));
  }
}
