import { type Block, text } from '../../read/tree.js';
import type { Draft } from '../shared/draft/draft.js';
import { cellsOf, splitAtNumbers } from '../shared/findings/cells.js';
import { entryOf, withoutNumber } from '../shared/findings/entry.js';
import { saysNone } from '../shared/findings/nothing.js';
import type { Section } from '../shared/sections/sections.js';
import {
  headsResponsible,
  namesResponsible,
  opensWithBodies,
  readActions,
  readActionTable,
} from './actions.js';
import { IMPROVEMENT } from './headings.js';

/** Reads the areas for improvement: each cell is one, and each number in a cell. */
export function readImprovements(draft: Draft, { heading, blocks }: Section): void {
  if (blocks.some(headsResponsible) || opensWithBodies(blocks)) {
    readActions(draft, { heading, blocks }, 'area-for-improvement');
    return;
  }
  const leads = blocks.filter((block, index) => leadsIntoBoxes(block, blocks.slice(index + 1)));
  for (const block of leads) draft.passage(heading, block);
  const tables = blocks.filter(namesResponsible);
  for (const table of tables) readActionTable(draft, heading, table, 'area-for-improvement');
  const read = new Set<Block>([...leads, ...tables]);
  const own = blocks.filter((block) => !read.has(block));
  for (const cell of cellsOf(own).flatMap(splitAtNumbers)) {
    const entry = entryOf(cell, cell);
    const words = withoutNumber(entry.text);
    const isNone = words === '' || saysNone(words) || IMPROVEMENT.test(words);
    if (isNone) draft.passage(heading, ...cell);
    else draft.finding({ type: 'area-for-improvement', heading, ...entry, text: words }, cell);
  }
}

/** A sentence that breaks off right after its verb, with nothing asked yet. */
const ASKS_IN_LIST =
  /^[^.:]{3,120}\b(?:should|must|needs? to|have to|has to)(?: (?:also|now|therefore|jointly|together|urgently|further))*:$/i;

/** A sentence above the boxes that hold the areas, or above headings for each of them. */
function leadsIntoBoxes(block: Block, after: readonly Block[]): boolean {
  if (block.type !== 'paragraph' || isBoxed(block)) return false;
  const words = text(block);
  // "The partnership should also:" alone over a list: each of its bullets is an area.
  if (after[0]?.type === 'list' && ASKS_IN_LIST.test(words)) return true;
  if (after.length === 0) return /:$|\b(?:following|below)\.?$/i.test(words);
  return after.every(isBoxed) && /:$|\b(?:following|below|these)\b/i.test(words);
}

function isBoxed(block: Block): boolean {
  return block.type === 'table' || block.data?.cell !== undefined;
}
