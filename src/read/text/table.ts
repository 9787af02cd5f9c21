import { least, most } from '../tree.js';
import type { TextLine } from './lines.js';

/** Rows of cells, each with its lines. */
export type Rows = TextLine[][][];

/** What was read as a table of three columns or more, and whether its rows were sure to begin where they do. */
export interface TextTable {
  rows: Rows;
  isSure: boolean;
}

// A table has so many columns; two stand side by side in an address as well.
const LEAST = 3;

/** Reads lines as a table of three columns or more; null where no such columns run through all of them. */
export function tableOf(lines: readonly TextLine[]): TextTable | null {
  const edges = columnsOf(lines);
  if (edges.length < LEAST) return null;
  const cut = lines.map((line) => cellsOf(line, edges));
  const byKey = hasKeys(cut);
  const rows: Rows = [];
  let isSure = true;
  for (const [index, cells] of cut.entries()) {
    const [first] = cells;
    const fresh = cells.filter((cell) => cell !== null && isFresh(cell.text)).length;
    const filled = cells.filter((cell) => cell !== null).length;
    const apart = (lines[index]?.gap ?? 0) > 0 && first !== null;
    const whole = first !== null && fresh === filled && filled > edges.length / 2;
    const begins = byKey ? first !== null : apart || whole;
    if (rows.length === 0 || begins) rows.push(edges.map(() => []));
    else if (first && isFresh(first.text)) isSure = false;
    for (const [column, cell] of cells.entries()) {
      if (cell) rows.at(-1)?.[column]?.push(cell);
    }
  }
  return { rows, isSure };
}

/** Whether the first column numbers the rows: "1.1", "2", "A3". */
function hasKeys(cut: readonly (TextLine | null)[][]): boolean {
  const keys = cut.slice(1).flatMap(([first]) => (first ? [first.text] : []));
  return (
    keys.length > 0 && keys.every((key) => /^[A-Z]{0,3}\d+(?:[.\-/]\d+)*[a-z]?[.)]?$/.test(key))
  );
}

/** Whether a text can begin a cell: it goes on with nothing. */
function isFresh(text: string): boolean {
  return !/^[\p{Ll}&,;)]/u.test(text);
}

/** Where columns begin: after characters that are spaces in each line, where words of several begin. */
function columnsOf(lines: readonly TextLine[]): number[] {
  const width = most(lines.map((line) => line.indent + line.text.length));
  const left = least(lines.map((line) => line.indent));
  const used = new Set<number>();
  const starts = new Map<number, number>();
  const wide = new Set<number>();
  for (const { indent, text } of lines) {
    for (const word of text.matchAll(/\S+/g)) {
      const at = indent + word.index;
      starts.set(at, (starts.get(at) ?? 0) + 1);
      if (/ {3}$/.test(text.slice(0, word.index))) wide.add(at);
      for (let place = at; place < at + word[0].length; place += 1) used.add(place);
    }
  }
  const edges = [left];
  for (let place = left + 1; place < width; place += 1) {
    const isEdge = used.has(place) && !used.has(place - 1);
    if (isEdge && (starts.get(place) ?? 0) > 1 && wide.has(place)) edges.push(place);
  }
  return edges;
}

function cellsOf(line: TextLine, edges: readonly number[]): (TextLine | null)[] {
  return edges.map((edge, column) => {
    const from = Math.max(0, edge - line.indent);
    const to = (edges[column + 1] ?? Number.POSITIVE_INFINITY) - line.indent;
    const part = to > 0 ? line.text.slice(from, to) : '';
    const text = part.trim();
    const lead = part.length - part.trimStart().length;
    return text === '' ? null : { ...line, text, indent: Math.max(edge, line.indent) + lead };
  });
}
