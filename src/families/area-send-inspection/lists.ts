import { type Block, placeOf, text } from '../../read/tree.js';
import type { FindingType, Question } from '../../record/schema.js';
import { isTextual, openTables } from '../shared/blocks.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import { numberedIn } from '../shared/findings/numbering.js';
import type { SectionReader } from '../shared/sections/readers.js';
import { questionOf } from './headings.js';
import { readWeaknesses } from './weaknesses.js';
import { closesLetter, leadsIntoWeaknesses } from './wording.js';

/** A reader of lists whose bullets are findings of one type. */
export function readList(type: FindingType): SectionReader {
  return listReader(type, () => null);
}

/** A reader of lists whose bullets are findings on the question of their part. */
export function readAnswers(type: FindingType): SectionReader {
  return listReader(type, questionOf);
}

/** Reads what happens next, which holds no findings; weaknesses can stand in it all the same. */
export const readAfterwards: SectionReader = (draft, { heading, headings, blocks }) => {
  const lead = leadIn(blocks);
  const own = lead < 0 ? blocks : blocks.slice(0, lead);
  for (const block of openTables(own)) draft.passage(heading, block);
  if (lead >= 0) readWeaknesses(draft, heading, blocks.slice(lead));
  if (!own.some(({ type }) => type === 'list')) return;
  const message = `what stands under “${heading}” was not read as findings; it is among the passages`;
  draft.warn('heading-unknown', message, headings[0] ? placeOf(headings[0]) : null);
};

/** Weaknesses, or words of farewell, can follow the last finding of a list without a heading between. */
function listReader(
  type: FindingType,
  questionOf: (part: string | null) => Question,
): SectionReader {
  return (draft, { heading, blocks }, part) => {
    const lead = leadIn(blocks);
    const own = lead < 0 ? blocks : blocks.slice(0, lead);
    const end = endOfFindings(own, type === 'main-finding');
    const question = questionOf(part);
    draftEntries(draft, entriesOf(own.slice(0, end)), { type, question, heading });
    for (const block of own.slice(end)) draft.passage(null, block);
    if (lead >= 0) readWeaknesses(draft, null, blocks.slice(lead));
  };
}

function leadIn(blocks: readonly Block[]): number {
  return blocks.findIndex((block) => isTextual(block) && leadsIntoWeaknesses(text(block)));
}

/** Where the paragraphs begin that close a letter: only such can follow them. */
function endOfFindings(blocks: readonly Block[], needsList: boolean): number {
  const after = blocks.findLastIndex(({ type }) => type !== 'paragraph') + 1;
  if (after === 0 && needsList) return blocks.length;
  const numbers = numberedIn(blocks);
  const end = blocks.findIndex(
    (block, index) =>
      index >= Math.max(after, 1) && !numbers.has(block) && closesLetter(text(block)),
  );
  return end < 0 ? blocks.length : end;
}
