import { placeOf, text } from '../../read/tree.js';
import type { FindingType } from '../../record/schema.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import type { SectionReader } from '../shared/sections/readers.js';

/**
 * A reader of sections whose bullets, with sub-headings among them, are findings of one type. Prose under
 * an unknown sub-heading is no sure finding.
 */
export function readBullets(type: FindingType): SectionReader {
  return (draft, { heading, blocks }) => {
    const found = entriesOf(blocks);
    draftEntries(draft, found, { type, heading });
    const [sub] = found.headings;
    const prose = blocks.findLast((block) => found.passages.includes(block));
    if (sub && prose && blocks.indexOf(prose) > blocks.indexOf(sub)) {
      const message = `what stands under “${text(sub)}” was not read as findings; it is among the passages`;
      draft.warn('heading-unknown', message, placeOf(prose));
    }
  };
}
