import { endsSentence, startsLower } from '../../prose.js';
import { least, most } from '../../tree.js';
import type { Run } from '../page.js';

/** The space between two columns of prose: text runs down the left one, and goes on at the top of the right. */
export interface Gutter {
  /** Where the right column begins. */
  edge: number;
  /** How far the text of the right column stands right of that of the left one. */
  shift: number;
  /** The baselines that the columns begin and end with. */
  top: number;
  bottom: number;
}

// Lines that columns have at least: fewer are an address, or names side by side.
const FEWEST = 8;
// Columns within columns: a page has three or four at most.
const DEEPEST = 2;
// Words begin anywhere, columns and what is indented in them in few places.
const MOST_EDGES = 6;

/**
 * Finds the columns of prose on a page, by the space between them that nothing crosses. Cells of a table
 * stand side by side, too, but begin on one baseline, row by row; prose does so by chance only.
 */
export function guttersOf(runs: readonly Run[]): Gutter[] {
  return guttersIn(
    [...runs].sort((a, b) => a.y - b.y || a.x - b.x),
    0,
  );
}

function guttersIn(runs: readonly Run[], depth: number): Gutter[] {
  if (depth === DEEPEST) return [];
  for (const edge of edgesIn(runs)) {
    const found = stretchesAt(edge, runs).flatMap((stretch) => guttersAt(edge, stretch, depth));
    if (found.length > 0) return found;
  }
  return [];
}

function guttersAt(edge: number, stretch: readonly Run[], depth: number): Gutter[] {
  const left = stretch.filter((run) => run.x < edge - 1);
  const right = stretch.filter((run) => run.x >= edge - 1);
  const [first, second] = [columnOf(left), columnOf(right)];
  if (!first || !second || isTable(first, second) || inCells(left, right)) return [];
  const gutter = { edge, shift: edge - first.left, ...extent(first.rows, second.rows) };
  return [gutter, ...guttersIn(left, depth + 1), ...guttersIn(right, depth + 1)];
}

/** The left edges, inside the page, at which most runs begin, from left to right. */
function edgesIn(runs: readonly Run[]): number[] {
  if (runs.length < 2 * FEWEST) return [];
  const left = least(runs.map((run) => run.x));
  const right = most(runs.map((run) => run.x + run.width));
  const counts = new Map<number, number>();
  for (const { x } of runs) {
    const share = (x - left) / (right - left);
    if (share > 0.25 && share < 0.75)
      counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count > 2).sort(([, a], [, b]) => b - a);
  return common
    .slice(0, MOST_EDGES)
    .map(([edge]) => edge)
    .sort((a, b) => a - b);
}

/** The runs between those that cross the space before an edge, stretch by stretch down the page. */
function stretchesAt(edge: number, runs: readonly Run[]): Run[][] {
  const stretches: Run[][] = [[]];
  for (const run of runs) {
    const crosses = run.x < edge - 1 && run.x + run.width > edge - 0.5 * run.size;
    if (crosses) stretches.push([]);
    else stretches.at(-1)?.push(run);
  }
  return stretches.filter((stretch) => stretch.length >= 2 * FEWEST);
}

interface Row {
  y: number;
  left: number;
  right: number;
  text: string;
}

interface Column {
  rows: Row[];
  left: number;
  right: number;
}

/** Null where it is no prose. */
function columnOf(runs: readonly Run[]): Column | null {
  const rows: Row[] = [];
  for (const { x, y, width, size, text } of runs) {
    const row = rows.at(-1);
    if (row && y - row.y < 0.35 * size) {
      row.left = Math.min(row.left, x);
      row.right = Math.max(row.right, x + width);
      row.text += text;
    } else rows.push({ y, left: x, right: x + width, text });
  }
  if (rows.length < FEWEST) return null;
  const lefts = rows.map((row) => row.left);
  const rights = rows.map((row) => row.right).sort((a, b) => a - b);
  const column = { rows, left: least(lefts), right: rights[Math.floor(rights.length * 0.95)] ?? 0 };
  return isProse(column) ? column : null;
}

/** Whether most lines fill the column, and sentences go on from line to line. */
function isProse({ rows, left, right }: Column): boolean {
  const full = rows.filter((row) => row.right - left > 0.7 * (right - left)).length;
  const goingOn = rows.filter((row, index) => turnsAt(row, rows[index + 1])).length;
  return full >= rows.length / 2 && goingOn >= rows.length / 4;
}

/** Whether paragraphs begin on one baseline in both columns, as the rows of a table do. */
function isTable(left: Column, right: Column): boolean {
  const [a, b] = [starts(left.rows), starts(right.rows)];
  const level = a.filter((y) => b.some((other) => Math.abs(other - y) < 1)).length;
  return level > 1 && level >= Math.min(a.length, b.length) / 2;
}

/** Whether tags or rules put both sides into the cells of one table. */
function inCells(left: readonly Run[], right: readonly Run[]): boolean {
  const tables = (runs: readonly Run[]) =>
    runs.filter(({ cell }) => cell !== null && cell.columns > 1).length > runs.length / 2;
  return tables(left) && tables(right);
}

/** The baselines of lines that stand further from the one before than lines of the column usually do. */
function starts(rows: readonly Row[]): number[] {
  const usual = usualGap(rows);
  return rows.filter((_, at) => at > 0 && gapAbove(rows, at) > 1.15 * usual).map(({ y }) => y);
}

/**
 * From where both columns begin to where they end. What stands over or under them, a gap apart and in the
 * width of one by chance, is none of theirs.
 */
function extent(left: readonly Row[], right: readonly Row[]): Pick<Gutter, 'top' | 'bottom'> {
  const line = usualGap(left);
  const top = Math.max(firstOf(left), firstOf(right));
  const bottom = Math.min(lastOf(left), lastOf(right));
  const [early, late] = [firstOf(left) < top ? left : right, lastOf(left) > bottom ? left : right];
  const begins = early.findIndex((row) => row.y > top - 0.5 * line);
  const after = late.findIndex((row) => row.y > bottom + 0.5 * line);
  const isHeaded = begins > 0 && gapAbove(early, begins) > 1.3 * line;
  const isFollowed = after > 0 && late === left && turnsAt(left[after - 1], right[0]);
  const isFar = after > 0 && gapAbove(late, after) > 3 * line;
  return {
    top: isHeaded
      ? Math.min(top, (early[begins] as Row).y)
      : Math.min(firstOf(left), firstOf(right)),
    bottom:
      isFollowed || isFar
        ? Math.max(bottom, (late[after - 1] as Row).y)
        : Math.max(lastOf(left), lastOf(right)),
  };
}

/** Whether a sentence goes on from one line to the other. */
function turnsAt(before: Row | undefined, next: Row | undefined): boolean {
  return !!before && !!next && !endsSentence(before.text.trim()) && startsLower(next.text.trim());
}

const firstOf = (rows: readonly Row[]) => rows[0]?.y ?? 0;
const lastOf = (rows: readonly Row[]) => rows.at(-1)?.y ?? 0;
const gapAbove = (rows: readonly Row[], at: number) => (rows[at]?.y ?? 0) - (rows[at - 1]?.y ?? 0);

function usualGap(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((_, at) => gapAbove(rows, at + 1));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
