import { addLines } from '../../../read/join.js';
import { type Block, lines, placeOf, text } from '../../../read/tree.js';
import { letterheadIn } from '../boilerplate.js';
import { wholeDate } from '../dates.js';
import type { Draft } from '../draft/draft.js';
import { addPeople, warnOfLines } from '../people/add.js';
import type { PlacedLine } from '../people/placed-line.js';
import { readAddressees } from './addressees.js';
import { inReadingOrder } from './columns.js';

/** Reads what stands above a letter's title: letterhead, date, addressees, salutation. */
export function readLetterTop(draft: Draft, blocks: readonly Block[]): void {
  const opened = inReadingOrder(blocks);
  const letterhead = letterheadIn(opened);
  draft.furniture(...letterhead);
  const ofHead = new Set(letterhead);
  const own = opened.filter((block) => !ofHead.has(block));
  // An address can stand in one paragraph, or in one for each of its lines.
  const all = own.flatMap((block) => lines(block).map((line) => ({ line, block })));
  const { people, others, doubtful } = readAddressees(takeDate(draft, all));
  addPeople(draft, people);
  warnOfLines(draft, doubtful);
  draft.place(...own);
  keepLines(draft, own, others);
}

function takeDate(draft: Draft, all: PlacedLine[]): PlacedLine[] {
  const at = all.findIndex(({ line }) => wholeDate(line) !== null);
  if (at < 0) return all;
  draft.printedDate = all[at]?.line ?? null;
  draft.dates.letter = wholeDate(draft.printedDate ?? '');
  return all.filter((_, index) => index !== at);
}

/** Keeps the lines that name nobody as one passage for each block. */
function keepLines(draft: Draft, blocks: readonly Block[], kept: readonly PlacedLine[]): void {
  const left = new Map<Block, string[]>(blocks.map((block) => [block, []]));
  for (const { line, block } of kept) left.get(block)?.push(line);
  for (const [block, own] of left) {
    const words = own.length === lines(block).length ? text(block) : addLines(own);
    if (words !== '') draft.passages.push({ heading: null, text: words, at: placeOf(block) });
  }
}
