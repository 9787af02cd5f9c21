import type { Body } from '../blocks/body.js';
import type { FlowBlock } from '../blocks/flow-block.js';
import { findGrids } from '../grid/find.js';
import type { Line } from '../lines/line.js';
import { type Doubt, joinPages } from './join-pages.js';
import { CellNumbers, pageBlocks } from './page-blocks.js';
import { type LastLines, typeAreaOf } from './type-area.js';

/** Turns the body lines of all pages into one sequence of blocks that knows no pages any more. */
export function flowOf(
  pages: readonly (readonly Line[])[],
  body: Body,
  ends: LastLines,
): { flow: FlowBlock[]; doubts: Doubt[] } {
  const area = { ...typeAreaOf(pages, body), ends };
  const cells = new CellNumbers();
  const doubts: Doubt[] = [];
  let flow: FlowBlock[] = [];
  for (const lines of pages) {
    const last = flow.at(-1);
    const columnsBefore = last?.kind === 'table' ? (last.rows[0]?.length ?? 0) : 0;
    const blocks = pageBlocks(findGrids(lines, columnsBefore), body, area.margin, cells);
    flow = flow.length === 0 ? blocks : joinPages(flow, blocks, area, doubts);
  }
  return { flow, doubts };
}
