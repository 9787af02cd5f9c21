import { listMark } from '../marks.js';
import { startsLower } from '../prose.js';
import { most } from '../tree.js';
import { isHeadOfColumn } from './heads.js';
import type { TextLine } from './lines.js';

/** Rows of cells, each with its lines. */
export type Rows = TextLine[][][];

/** What was read as a table of three columns or more. */
export interface TextTable {
  rows: Rows;
  /** Whether its rows were sure to begin where they do. */
  isSure: boolean;
  /** The line after its last. */
  end: number;
}

/** Words of a line that no more than a space parts, and where they begin: spaces from the left. */
interface Piece {
  at: number;
  text: string;
}

// A table has so many columns; two stand side by side in an address as well.
const LEAST = 3;
// How far from its head what stands in a column may begin: -layout rounds places to whole characters.
const SHIFT = 4;
// The same, where another line near it, or a line with all columns, shows it.
const FAR = 7;

/** Reads the table of three columns or more that begins at a line with its heads; null where none does. */
export function tableAt(lines: readonly TextLine[], start: number): TextTable | null {
  const head = lines[start] as TextLine;
  const heads = piecesOf(head).map(({ at }) => at);
  if (heads.length < LEAST || listMark(head.text) !== null) return null;
  const edges = withOthers(heads, lines.slice(start + 1, start + 3), head);
  let end = start + 1;
  while (end < lines.length && fits(lines[end] as TextLine, lines[end - 1] as TextLine, edges))
    end += 1;
  const body = lines.slice(start, end);
  const aligned = body.slice(1).filter((line) => piecesOf(line).length > 1).length;
  // A single row under its heads is a table where the heads are those of one.
  const known = piecesOf(head).filter(({ text }) => isHeadOfColumn(text)).length;
  if (aligned < 2 && !(aligned === 1 && known >= LEAST)) return null;
  return { ...rowsOf(body, edges), end };
}

/** The columns of heads, with those that the lines right below show: a space alone can part long heads. */
function withOthers(
  heads: readonly number[],
  below: readonly TextLine[],
  head: TextLine,
): number[] {
  const edges = [...heads];
  for (const line of below.filter((line) => line.gap === 0 && line.page === head.page)) {
    for (const { at } of piecesOf(line)) {
      const isNew = at > (heads[0] ?? 0) && edges.every((edge) => Math.abs(edge - at) > SHIFT);
      if (isNew && head.text.charAt(at - head.indent - 1) === ' ') edges.push(at);
    }
  }
  return edges.sort((a, b) => a - b);
}

/** What a line sets side by side. */
export function piecesOf({ text, indent }: TextLine): Piece[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((piece) => ({
    at: indent + piece.index,
    text: piece[0],
  }));
}

/** Whether a line goes on with a table: all that stands apart in it begins where a column does. */
function fits(line: TextLine, last: TextLine, edges: readonly number[]): boolean {
  const turned = line.page !== last.page;
  if (line.page > last.page + 1 || line.gap > 2) return false;
  const pieces = piecesOf(line);
  const shift = pieces.length === edges.length ? FAR : SHIFT;
  const known = pieces.every(({ at }) => edges.some((edge) => Math.abs(edge - at) <= shift));
  const [first] = pieces;
  if (!known || !first) return false;
  if (pieces.length > 1) return true;
  // Words that run through the columns are no cell's, nor are those that stand apart under the first.
  const next = edges.find((edge) => edge > first.at + SHIFT);
  const runsOver = next !== undefined && first.at + first.text.length > next + SHIFT;
  const inFirst = nearest(edges, first.at) === 0;
  return !runsOver && !(inFirst && (line.gap > 0 || turned) && isFresh(line.text));
}

function rowsOf(body: readonly TextLine[], edges: readonly number[]): Omit<TextTable, 'end'> {
  const cut = body.map((_, index) => cellsAt(body, index, edges));
  const keys = [0, 1].find((column) => hasKeys(cut, column));
  return keys === undefined
    ? rowsByLook(body, cut, edges)
    : { rows: rowsByKey(cut, keys), isSure: true };
}

/** A row for each key; a cell to the left of the keys can run over several rows. */
function rowsByKey(cut: readonly (TextLine | null)[][], keys: number): Rows {
  const rows: Rows = [];
  // The cell to the left that was begun last.
  let left: TextLine[] = [];
  for (const [index, cells] of cut.entries()) {
    const begins = index === 0 || cells[keys] !== null;
    if (begins) rows.push(cells.map(() => []));
    const row = rows.at(-1) ?? [];
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const opens = column < keys && rows.length > 1 && begins && isFresh(cell.text);
      if (opens || (column < keys && rows.length === 1)) left = row[column] ?? [];
      (column < keys ? left : row[column])?.push(cell);
    }
  }
  return rows;
}

function rowsByLook(
  body: readonly TextLine[],
  cut: readonly (TextLine | null)[][],
  edges: readonly number[],
): Omit<TextTable, 'end'> {
  const counts = cut.slice(1).map((cells) => cells.filter((cell) => cell !== null).length);
  // A cell or so of a row may be empty.
  const enough = Math.max(2, most(counts) - 1);
  const rows: Rows = [];
  let isSure = true;
  for (const [index, cells] of cut.entries()) {
    const [first] = cells;
    const filled = cells.filter((cell) => cell !== null);
    const fresh = filled.every((cell) => isFresh(cell.text));
    const apart = (body[index]?.gap ?? 0) > 0 && fresh && first !== null;
    const whole = first !== null && fresh && filled.length >= enough;
    const underHead = rows.length === 1 && first !== null && index > 0;
    if (rows.length === 0 || apart || whole || underHead) rows.push(edges.map(() => []));
    else if (first && fresh && filled.length > 1) isSure = false;
    for (const [column, cell] of cells.entries()) {
      if (cell) rows.at(-1)?.[column]?.push(cell);
    }
  }
  return { rows, isSure };
}

/** Whether a column numbers the rows: "1.1", "2", "A3". */
function hasKeys(cut: readonly (TextLine | null)[][], column: number): boolean {
  const keys = cut.slice(1).flatMap((cells) => (cells[column] ? [cells[column].text] : []));
  return (
    keys.length > 0 && keys.every((key) => /^[A-Z]{0,3}\d+(?:[.\-/]\d+)*[a-z]?[.)]?$/.test(key))
  );
}

/** Whether a text can begin a cell: it goes on with nothing. */
function isFresh(text: string): boolean {
  return !/^[\p{Ll}&,;)]/u.test(text);
}

/** The cells of a line; what fills its column leaves but a space before the next. */
function cellsAt(
  body: readonly TextLine[],
  index: number,
  edges: readonly number[],
): (TextLine | null)[] {
  const line = body[index] as TextLine;
  const near = body.slice(Math.max(0, index - 2), index + 3).flatMap(piecesOf);
  const cells: (TextLine | null)[] = edges.map(() => null);
  for (const piece of piecesOf(line).flatMap((piece) => cutAt(piece, edges, near))) {
    const column = nearest(edges, piece.at);
    const before = cells[column];
    const text = before ? `${before.text} ${piece.text}` : piece.text;
    cells[column] = { ...line, text, indent: before?.indent ?? piece.at };
  }
  return cells;
}

/** Cuts a piece where a word begins at a column that others near it begin at. */
function cutAt(piece: Piece, edges: readonly number[], near: readonly Piece[]): Piece[] {
  const end = piece.at + piece.text.length;
  const inner = edges.filter((edge) => edge > piece.at + SHIFT && edge - SHIFT < end);
  const words = [...piece.text.matchAll(/(?<= )\S+/g)].map((word) => piece.at + word.index);
  const cuts = inner.flatMap((edge) => {
    const starts = near.map(({ at }) => at).filter((at) => Math.abs(at - edge) <= FAR);
    const exact = words.filter((at) => at === edge || starts.includes(at));
    // What reaches into the next column is not all of this one.
    const close = words.filter((at) => Math.abs(at - edge) < SHIFT && end > edge + 1);
    const found = exact.length > 0 ? exact : close;
    // A cell seldom begins with a small letter.
    const cost = (at: number) =>
      Math.abs(at - edge) + (startsLower(piece.text.slice(at - piece.at)) ? SHIFT : 0);
    const best = found.sort((a, b) => cost(a) - cost(b))[0];
    return best === undefined ? [] : [best];
  });
  const bounds = [piece.at, ...cuts, end];
  return bounds.slice(0, -1).map((at, index) => ({
    at,
    text: piece.text.slice(at - piece.at, (bounds[index + 1] ?? end) - piece.at).trim(),
  }));
}

function nearest(edges: readonly number[], at: number): number {
  const distances = edges.map((edge) => Math.abs(edge - at));
  return distances.indexOf(Math.min(...distances));
}
