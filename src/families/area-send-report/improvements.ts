import type { Draft } from '../shared/draft/draft.js';
import { cellsOf, splitAtNumbers } from '../shared/findings/cells.js';
import { entryOf, withoutNumber } from '../shared/findings/entry.js';
import { saysNone } from '../shared/findings/nothing.js';
import type { Section } from '../shared/sections/sections.js';
import { IMPROVEMENT } from './headings.js';

/** Reads the areas for improvement: each cell is one, and each number in a cell. */
export function readImprovements(draft: Draft, { heading, blocks }: Section): void {
  for (const cell of cellsOf(blocks).flatMap(splitAtNumbers)) {
    const entry = entryOf(cell, cell);
    const words = withoutNumber(entry.text);
    const isNone = words === '' || saysNone(words) || IMPROVEMENT.test(words);
    if (isNone) draft.passage(heading, ...cell);
    else draft.finding({ type: 'area-for-improvement', heading, ...entry, text: words }, cell);
  }
}
