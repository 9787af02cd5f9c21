import { listMark } from '../marks.js';
import { startsLower } from '../prose.js';
import { least, most } from '../tree.js';
import type { TextLine } from './lines.js';
import { numberedRows } from './numbered-rows.js';
import { type Rows, tableAt } from './table.js';

/** Lines that stand in two or more columns, cut into rows of cells. */
export interface TextGrid {
  rows: Rows;
  /** What is not certain about it: there seem to be more columns than it was cut into, or other rows. */
  doubt: 'columns' | 'rows' | null;
}

export type TextPiece = TextLine | TextGrid;

export function isGrid(piece: TextPiece): piece is TextGrid {
  return 'rows' in piece;
}

// Spaces: so many inside a line part columns.
const GAP = / {3,}(?=\S)/g;
// How many lines without a gap may stand between two with one.
const MOST_BETWEEN = 8;

/** Finds what `pdftotext -layout` sets side by side: lines with a wide gap, and those in between. */
export function findColumns(lines: readonly TextLine[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as TextLine;
    const table = tableAt(lines, index);
    if (table) {
      pieces.push({ rows: table.rows, doubt: table.isSure ? null : 'rows' });
      index = table.end;
      continue;
    }
    const end = edgesOf(line).length > 0 ? regionEnd(lines, index) : index;
    if (end - index > 1) {
      pieces.push(gridOf(lines.slice(index, end)));
      index = end;
    } else {
      pieces.push(line);
      index += 1;
    }
  }
  return pieces;
}

/** Where the text after each gap begins: spaces from the left. The one after a list mark is none. */
function edgesOf(line: TextLine): number[] {
  return [...line.text.matchAll(GAP)]
    .filter((gap) => listMark(`${line.text.slice(0, gap.index)} `)?.mark.length !== gap.index)
    .map((gap) => line.indent + gap.index + gap[0].length);
}

function regionEnd(lines: readonly TextLine[], start: number): number {
  const edge = edgesOf(lines[start] as TextLine)[0] ?? 0;
  let end = start + 1;
  for (let index = end; index < lines.length && index - end < MOST_BETWEEN; index += 1) {
    const line = lines[index] as TextLine;
    const apart = edgesOf(line).some((other) => Math.abs(other - edge) < 6);
    const inRight = line.indent >= edge - 3;
    const inLeft = line.indent + line.text.length < edge;
    if (apart || inRight) end = index + 1;
    else if (!inLeft || line.page !== lines[start]?.page) break;
  }
  return end;
}

function gridOf(lines: readonly TextLine[]): TextGrid {
  const edge = least(lines.flatMap(edgesOf));
  const pairs = lines.map((line) => cut(line, edge));
  const crowded = lines.filter((line) => edgesOf(line).length > 1).length > 1;
  const doubt = crowded ? 'columns' : null;
  const numbered = numberedRows(pairs);
  if (numbered) return { rows: numbered, doubt };
  const width = most(pairs.map(([, right]) => right?.text.length ?? 0));
  const labels = labelsIn(pairs) || isNumbered(pairs);
  const rows: Rows = [];
  for (const [index, [left, right]] of pairs.entries()) {
    const row = rows.at(-1);
    const alone = pairs[index - 1]?.[0] === null;
    const ended =
      row &&
      left &&
      right &&
      (labels ||
        (alone && beginsBoth(row, left, right)) ||
        hasEnded(row, left, width, rows.length === 1));
    if (!row || ended) {
      rows.push([left, right].map((cell) => (cell ? [cell] : [])));
    } else {
      if (left) row[0]?.push(left);
      if (right) row[1]?.push(right);
    }
  }
  return { rows, doubt };
}

function cut(line: TextLine, edge: number): [TextLine | null, TextLine | null] {
  const at = edgesOf(line).find((other) => other >= edge - 3 && other < edge + 12);
  if (at !== undefined) {
    const left = line.text.slice(0, at - line.indent).trimEnd();
    return [
      { ...line, text: left },
      { ...line, text: line.text.slice(at - line.indent), indent: at },
    ];
  }
  return line.indent >= edge - 3 ? [null, line] : [line, null];
}

/** Whether the left column has the same few labels again and again ("Lead", "By when"): each begins a row. */
function labelsIn(pairs: readonly (readonly [TextLine | null, TextLine | null])[]): boolean {
  const begun = pairs.filter(([left]) => left !== null);
  const labels = begun.map(([left]) => left?.text.replace(/[\d.]+/g, '#') ?? '');
  const again = labels.filter((label) => labels.indexOf(label) !== labels.lastIndexOf(label));
  const goesOn = begun.some((pair) => pair.some((line) => line !== null && startsLower(line.text)));
  return labels.length > 3 && again.length > 0.75 * labels.length && !goesOn;
}

/** Whether the left column does nothing but number the rows. */
function isNumbered(pairs: readonly (readonly [TextLine | null, TextLine | null])[]): boolean {
  const begun = pairs.flatMap(([left]) => (left ? [left.text] : []));
  return begun.length > 1 && begun.every((text, index) => text === String(index + 1));
}

/** After lines on the right alone both columns begin something: the cells of a row stand level at its top. */
function beginsBoth(row: readonly TextLine[][], left: TextLine, right: TextLine): boolean {
  const begun = (row[0] ?? []).length > 0;
  return begun && !startsLower(left.text) && !startsLower(right.text);
}

/** Whether a row had come to its end: by a blank line, by a last line that ends early, as a head. */
function hasEnded(
  row: readonly TextLine[][],
  next: TextLine,
  width: number,
  first: boolean,
): boolean {
  const last = row[1]?.at(-1);
  if (next.gap > 0 || !last) return true;
  if (first && row.every((cell) => cell.length <= 1)) return true;
  return /[.:;]$/.test(last.text) && last.text.length < 0.9 * width;
}
