import { text } from '../../read/tree.js';
import type { FindingType, Question } from '../../record/schema.js';
import { isTextual } from '../shared/blocks.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import type { SectionReader } from '../shared/sections/readers.js';
import { questionOf } from './headings.js';
import { readWeaknesses } from './weaknesses.js';
import { leadsIntoWeaknesses } from './wording.js';

/** A reader of lists whose bullets are findings of one type. */
export function readList(type: FindingType): SectionReader {
  return listReader(type, () => null);
}

/** A reader of lists whose bullets are findings on the question of their part. */
export function readAnswers(type: FindingType): SectionReader {
  return listReader(type, questionOf);
}

/** Weaknesses can follow the last finding of a list without a heading between. */
function listReader(
  type: FindingType,
  questionOf: (part: string | null) => Question,
): SectionReader {
  return (draft, { heading, blocks }, part) => {
    const lead = blocks.findIndex((block) => isTextual(block) && leadsIntoWeaknesses(text(block)));
    const own = lead < 0 ? blocks : blocks.slice(0, lead);
    draftEntries(draft, entriesOf(own), { type, question: questionOf(part), heading });
    if (lead >= 0) readWeaknesses(draft, null, blocks.slice(lead));
  };
}
