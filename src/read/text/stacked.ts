import { startsLower } from '../prose.js';
import type { Problem } from '../tree.js';
import type { TextGrid, TextPiece } from './columns.js';
import { isHeadOfColumn, keepsTo } from './heads.js';
import type { TextLine } from './lines.js';
import { problemAt } from './lost-tables.js';
import { type Measure, widthOf } from './measure.js';

// Of the measure: a wider line is no cell's.
const WIDEST = 0.8;
// So many heads are those of a table, whatever stands below them.
const SURE = 3;

/** What a text has one below the other. */
export interface Stacked {
  pieces: TextPiece[];
  /** Where heads are known, but what stands below them makes no rows. */
  problems: Problem[];
}

/**
 * Finds the tables of a text that has their cells one below the other, a blank line apart, as `pdftotext`
 * writes them without `-layout`: heads that are known, and after them as many cells as make whole rows
 * that agree with the heads. What does not agree stays as it is, with a warning.
 */
export function findStacked(lines: readonly TextLine[], measure: Measure): Stacked {
  const pieces: TextPiece[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const heads = headsAt(lines, index);
    const cells = heads.length > 1 ? cellsFrom(lines, index + heads.length, heads, measure) : [];
    const grid = gridOf(heads, cells);
    if (grid) {
      pieces.push(grid);
      index += grid.rows.flat(2).length - 1;
      continue;
    }
    if (heads.length >= SURE) {
      problems.push(problemAt([...heads, ...cells.flat()]));
      pieces.push(...heads);
      index += heads.length - 1;
    } else {
      pieces.push(lines[index] as TextLine);
    }
  }
  return { pieces, problems };
}

/** The heads that begin at a line, each on a line of its own and a blank line from the next. */
export function headsAt(lines: readonly TextLine[], start: number): TextLine[] {
  const heads: TextLine[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const [line, next] = [lines[index] as TextLine, lines[index + 1]];
    const apart = index === start || (line.gap > 0 && line.page === lines[start]?.page);
    if (!apart || line.beside || !next || next.gap === 0 || !isHeadOfColumn(line.text)) break;
    heads.push(line);
  }
  return heads;
}

function gridOf(heads: readonly TextLine[], cells: readonly TextLine[][]): TextGrid | null {
  if (cells.length === 0 || cells.length % heads.length !== 0) return null;
  const rows: TextLine[][][] = [];
  for (let at = 0; at < cells.length; at += heads.length) {
    const row = cells.slice(at, at + heads.length);
    if (goesOn(row, rows.at(-1))) {
      for (const [column, cell] of row.entries()) rows.at(-1)?.[column]?.push(...cell);
    } else rows.push(row);
  }
  const texts = rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' ')));
  const names = heads.map(({ text }) => text);
  return keepsTo(names, texts)
    ? { rows: [heads.map((head) => [head]), ...rows], doubt: null }
    : null;
}

/** The cells below heads: what blank lines part, up to a line that is too wide for one. */
function cellsFrom(
  lines: readonly TextLine[],
  from: number,
  heads: readonly TextLine[],
  { width }: Measure,
): TextLine[][] {
  const cells: TextLine[][] = [];
  for (let index = from; index < lines.length; ) {
    const end = endOfPiece(lines, index);
    const piece = lines.slice(index, end);
    const isWide = piece.some(({ text }) => widthOf(text) > WIDEST * width);
    const again = piece.some(({ text }) => text === heads[0]?.text);
    if (isWide || again || piece.some(({ beside }) => beside)) break;
    cells.push(piece);
    index = end;
  }
  return cells;
}

function endOfPiece(lines: readonly TextLine[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end]?.gap === 0 && lines[end]?.page === lines[start]?.page)
    end += 1;
  return end;
}

/** Whether a row at the top of a page is the rest of the row before. */
function goesOn(row: readonly TextLine[][], before: readonly TextLine[][] | undefined): boolean {
  const turned = before !== undefined && row[0]?.[0]?.page !== before[0]?.[0]?.page;
  return turned && row.some(([first]) => first !== undefined && startsLower(first.text));
}
