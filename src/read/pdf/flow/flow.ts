import type { Body } from '../blocks/body.js';
import type { FlowBlock } from '../blocks/flow-block.js';
import { NumberSeries } from '../blocks/number-series.js';
import { findGrids } from '../grid/find.js';
import { type Doubt, joinPages } from './join-pages.js';
import { CellNumbers, pageBlocks } from './page-blocks.js';
import type { Sheet } from './sheets.js';
import { type LastLines, typeAreaOf } from './type-area.js';

/** Turns the body lines of all sheets into one sequence of blocks that knows no pages any more. */
export function flowOf(
  sheets: readonly Sheet[],
  body: Body,
  ends: LastLines,
): { flow: FlowBlock[]; doubts: Doubt[] } {
  const area = {
    ...typeAreaOf(
      sheets.map(({ lines }) => lines),
      body,
    ),
    ends,
  };
  const cells = new CellNumbers();
  const numbers = new NumberSeries();
  const doubts: Doubt[] = [];
  let flow: FlowBlock[] = [];
  for (const { lines, goesOn } of sheets) {
    const last = flow.at(-1);
    const columnsBefore = last?.kind === 'table' ? (last.rows[0]?.length ?? 0) : 0;
    const blocks = pageBlocks(findGrids(lines, columnsBefore), body, area.margin, cells, numbers);
    flow = goesOn && flow.length > 0 ? joinPages(flow, blocks, area, doubts) : [...flow, ...blocks];
  }
  return { flow, doubts };
}
