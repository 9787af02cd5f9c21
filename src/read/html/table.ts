import type { TableCell } from 'mdast';
import { ArealetterError } from '../../errors.js';
import { type Block, type LinePlace, text } from '../tree.js';
import { attribute, type Element, elementsIn, isElement, type Node } from './dom.js';
import { spanOf } from './lines.js';

type Cell = Block[];

/** What a table needs of the one who writes the page. */
interface CellWriter {
  blocks(nodes: readonly Node[]): Block[];
  /** Whether a row or a cell is no part of the text. */
  skips(element: Element): boolean;
  /** A number for the next cell of a table that is opened up. */
  nextCell(): number;
}

/**
 * Writes a table, its caption before it. A table of one column, and one that only lays out the page, is
 * opened up: its cells come as blocks that are marked with their cell.
 */
export function writeTable(table: Element, writer: CellWriter): Block[] {
  const captions = table.childNodes.filter((node) => node.nodeName === 'caption');
  const rows = gridOf(rowsOf(table, writer), writer);
  return [...writer.blocks(captions), ...tableOf(rows, isLayout(table), () => writer.nextCell())];
}

/**
 * A table of rows of cells of blocks. One of a single column, and one that only lays out the page, is
 * opened up.
 */
export function tableOf(grid: Cell[][], isLayout: boolean, nextCell: () => number): Block[] {
  const rows = grid.filter((row) => row.some(isFilled));
  const filled = new Set(
    rows.flatMap((row) => row.flatMap((cell, column) => (isFilled(cell) ? [column] : []))),
  );
  if (rows.length === 0) return [];
  if (filled.size === 1 || isLayout) {
    return opened(rows.flat().filter(isFilled), filled.size === 1 ? nextCell : null);
  }
  const children = rows.map((row) => {
    const at = spanOf(row.flat());
    return {
      type: 'tableRow' as const,
      children: row.map((cell) => cellOf(cell, at)),
      data: { at },
    };
  });
  return [{ type: 'table', children, data: { at: spanOf(rows.flat(2)) } }];
}

function opened(cells: Cell[], nextCell: (() => number) | null): Block[] {
  return cells.flatMap((blocks) => {
    const cell = nextCell?.();
    if (cell !== undefined) for (const block of blocks) block.data = { ...block.data, cell };
    return blocks;
  });
}

function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  for (const { tagName } of elementsIn(table)) if (tagName === 'table') return true;
  return false;
}

function rowsOf(table: Element, writer: CellWriter): Element[] {
  return table.childNodes.flatMap((node) => {
    if (!isElement(node) || writer.skips(node)) return [];
    if (node.tagName === 'tr') return [node];
    return /^t(?:head|body|foot)$/.test(node.tagName) ? rowsOf(node, writer) : [];
  });
}

// Cells, the empty ones that keep columns aligned included.
const MOST_CELLS = 200_000;

/** Cells row by row; those that reach over others leave empty cells, so that columns stay aligned. */
function gridOf(rows: readonly Element[], writer: CellWriter): Cell[][] {
  const grid: Cell[][] = [];
  // Rows that are still to be passed in each column.
  const taken: number[] = [];
  let left = MOST_CELLS;
  for (const row of rows) {
    const cells: Cell[] = [];
    const add = (cell: Cell, below: number) => {
      left -= 1;
      if (left < 0) throw tooLarge();
      taken[cells.length] = below;
      cells.push(cell);
    };
    const passTaken = () => {
      for (let below = taken[cells.length]; below; below = taken[cells.length]) add([], below - 1);
    };
    for (const element of row.childNodes) {
      if (!isElement(element) || !/^t[dh]$/.test(element.tagName)) continue;
      passTaken();
      const below = reachOf(element, 'rowspan', 65_534) - 1;
      add(writer.skips(element) ? [] : writer.blocks(element.childNodes), below);
      for (let more = reachOf(element, 'colspan', 1000); more > 1; more -= 1) add([], below);
    }
    passTaken();
    grid.push(cells);
  }
  return padded(grid);
}

function padded(grid: Cell[][]): Cell[][] {
  const columns = grid.reduce((most, { length }) => Math.max(most, length), 0);
  if (columns * grid.length > MOST_CELLS) throw tooLarge();
  for (const row of grid) while (row.length < columns) row.push([]);
  return grid;
}

function reachOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return span === 0 && name === 'rowspan' ? most : Math.min(Math.max(span || 1, 1), most);
}

function tooLarge(): ArealetterError {
  return new ArealetterError('too-large', `a table has more than ${MOST_CELLS} cells`);
}

function isFilled(cell: Cell): boolean {
  return cell.length > 0;
}

function cellOf(blocks: Cell, row: LinePlace): TableCell {
  if (blocks.length === 0) return { type: 'tableCell', children: [], data: { at: row, blocks } };
  const value = blocks.map((block) => text(block)).join(' ');
  const at = spanOf(blocks);
  return { type: 'tableCell', children: [{ type: 'text', value }], data: { at, blocks } };
}
