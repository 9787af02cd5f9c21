import { ArealetterError } from '../../errors.js';
import type { Block } from '../tree.js';
import { childOf, numberOf, textValueOf } from './elements.js';
import { isDeleted } from './revisions.js';
import type { XmlElement } from './xml.js';

/** What a table needs of the one who reads the document. */
interface CellReader {
  blocks(cell: XmlElement): Block[];
  /** Takes a cell that another one reaches over, so that nobody sees it. */
  passOver(cell: XmlElement): void;
  /** Takes a row or cell that was deleted. */
  passDeleted(part: XmlElement): void;
}

// Cells, the empty ones that keep columns aligned included.
const MOST_CELLS = 200_000;
// Word knows some sixty columns.
const WIDEST = 1000;

/**
 * The cells of a table, row by row. A cell that reaches over others leaves empty ones, so that columns
 * stay aligned.
 *
 *     <w:tbl><w:tr>
 *       <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>…</w:tc>        two columns wide
 *       <w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>…</w:tc>    reaches down
 *     </w:tr><w:tr>…
 *       <w:tc><w:tcPr><w:vMerge/></w:tcPr>…</w:tc>                    is reached over
 */
export function gridOf(table: XmlElement, reader: CellReader): Block[][][] {
  let left = MOST_CELLS;
  let above: boolean[] = [];
  const grid = partsOf(table, 'w:tr', reader).map((row) => {
    const cells: Block[][] = [];
    const reaching: boolean[] = [];
    const add = (blocks: Block[], reaches: boolean) => {
      left -= 1;
      if (left < 0) throw tooLarge();
      reaching[cells.length] = reaches;
      cells.push(blocks);
    };
    const before = numberOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0;
    for (let more = Math.min(before, WIDEST); more > 0; more -= 1) add([], false);
    for (const cell of partsOf(row, 'w:tc', reader)) {
      const { width, merge, isPassed } = spanOf(cell);
      const isCovered = isPassed || (merge === 'continue' && above[cells.length] === true);
      if (isCovered) reader.passOver(cell);
      add(isCovered ? [] : reader.blocks(cell), merge !== null);
      for (let more = width; more > 1; more -= 1) add([], merge !== null);
    }
    above = reaching;
    return cells;
  });
  return padded(grid);
}

/** Rows or cells, out of content controls and the like too. */
function partsOf(parent: XmlElement, name: 'w:tr' | 'w:tc', reader: CellReader): XmlElement[] {
  return parent.children.flatMap((element) => {
    if (isDeleted(element)) {
      reader.passDeleted(element);
      return [];
    }
    if (element.name === name) return [element];
    return HOLDERS.has(element.name) ? partsOf(element, name, reader) : [];
  });
}

const HOLDERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function spanOf(cell: XmlElement): { width: number; merge: string | null; isPassed: boolean } {
  const properties = childOf(cell, 'w:tcPr');
  const width = Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), WIDEST);
  const merge = (name: string) =>
    childOf(properties, name) ? (textValueOf(properties, name) ?? 'continue') : null;
  return { width, merge: merge('w:vMerge'), isPassed: merge('w:hMerge') === 'continue' };
}

function padded(grid: Block[][][]): Block[][][] {
  const columns = grid.reduce((most, { length }) => Math.max(most, length), 0);
  if (columns * grid.length > MOST_CELLS) throw tooLarge();
  for (const row of grid) while (row.length < columns) row.push([]);
  return grid;
}

function tooLarge(): ArealetterError {
  return new ArealetterError('too-large', `a table has more than ${MOST_CELLS} cells`);
}
