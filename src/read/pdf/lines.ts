import type { Box } from '../tree.js';
import type { PageText, Run } from './page.js';
import type { Cell, Tag } from './tags.js';

/** Runs that stand side by side on one baseline, in one column. */
export interface Line {
  page: number;
  text: string;
  /** The left edge, the right edge and the baseline, in points from the page's top left. */
  left: number;
  right: number;
  y: number;
  size: number;
  /** The font of most of the line's letters, list mark apart. */
  font: string;
  tag: Tag | null;
  cell: Cell | null;
  box: Box;
  runs: Run[];
  /** The number of the footnote that begins here. */
  note: string | null;
}

// In units of the type's size, measured on Word's and LibreOffice's PDFs.
const SAME_BASELINE = 0.35;
const RAISED = 0.6;
const WORD_SPACE = 0.17;
const COLUMN_GAP = 2;
const SMALL_COLUMN_GAP = 0.45;

/** Puts the runs of a page into lines, from top to bottom, those of one height from left to right. */
export function linesOf(page: PageText, runs: readonly Run[]): Line[] {
  const all = rows(runs);
  const raised = raisedIn(all);
  const found = withoutNoteMarks(all, raised);
  const edges = found.flatMap((row) => columns(row, []).slice(1).map(leftOf));
  return found.flatMap((row) => columns(row, edges).map((part) => toLine(page, part, raised)));
}

const leftOf = (column: readonly Run[]) => (column[0] as Run).x;

function rows(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = found.at(-1);
    if (row && isLevel(row, run)) row.push(run);
    else found.push([run]);
  }
  return found.map((row) => row.sort((a, b) => a.x - b.x));
}

/** On the baseline of a row, or of a row that is only raised small type so far. */
function isLevel(row: readonly Run[], run: Run): boolean {
  const level = row.some(
    (other) => run.y - other.y <= SAME_BASELINE * Math.min(run.size, other.size),
  );
  const raised = row.every(
    (other) =>
      /^(?:\d{1,2}|st|nd|rd|th)$/.test(other.text.trim()) &&
      isSmall(other, run) &&
      run.y - other.y <= RAISED * run.size,
  );
  return level || raised;
}

function isSmall(run: Run, beside: Run): boolean {
  return run.size < 0.8 * beside.size;
}

/** The raised numbers of a page, each with the size of the type that it stands in. */
type Raised = ReadonlyMap<string, number>;

function raisedIn(found: readonly Run[][]): Raised {
  const raised = new Map<string, number>();
  for (const row of found) {
    const main = row.reduce((big, run) => (run.size > big.size ? run : big));
    for (const run of row.slice(1)) {
      const number = run.text.trim();
      if (/^\d{1,2}$/.test(number) && isRaised(run, main)) raised.set(number, main.size);
    }
  }
  return raised;
}

function isRaised(run: Run, main: Run): boolean {
  return isSmall(run, main) && run.y < main.y - 1;
}

/**
 * The number of the footnote that a row begins, or null: it is raised itself, or the row is set smaller
 * than the type in which the same number is raised.
 */
function noteNumber(row: readonly Run[], raised: Raised): string | null {
  const [first, second] = row;
  const [, number, rest] = /^(\d{1,2})(\s+\S)?/.exec(first?.text.trim() ?? '') ?? [];
  if (!first || number === undefined || (!rest && !second)) return null;
  if (rest === undefined && first.text.trim() !== number) return null;
  if (second && rest === undefined && isRaised(first, second)) return number;
  return first.size < 0.95 * (raised.get(number) ?? 0) ? number : null;
}

/** Empties the raised numbers that point to a footnote of the page: they are no part of the text. */
function withoutNoteMarks(found: Run[][], raised: Raised): Run[][] {
  const notes = new Set(found.map((row) => noteNumber(row, raised)));
  return found.map((row) => {
    const main = row.reduce((big, run) => (run.size > big.size ? run : big));
    return row.map((run, index) => {
      const points = notes.has(run.text.trim()) && isRaised(run, main);
      return index > 0 && points ? { ...run, text: '' } : run;
    });
  });
}

/** `edges` are the places where columns are known to begin: there a smaller gap parts them. */
function columns(row: readonly Run[], edges: readonly number[]): Run[][] {
  const found: Run[][] = [];
  for (const run of row) {
    const column = found.at(-1);
    if (column && !startsColumn(column, run, edges)) column.push(run);
    else found.push([run]);
  }
  return found;
}

function startsColumn(column: readonly Run[], run: Run, edges: readonly number[]): boolean {
  const before = column.at(-1) as Run;
  if (!sameCell(before.cell, run.cell)) return true;
  const isMark = column.length === 1 && before.text.trim().length <= 3;
  const atEdge = edges.some((edge) => Math.abs(edge - run.x) < 2);
  const gap = (run.x - (before.x + before.width)) / run.size;
  return !isMark && gap > (atEdge ? SMALL_COLUMN_GAP : COLUMN_GAP);
}

export function sameCell(a: Cell | null, b: Cell | null): boolean {
  return a === b || (a !== null && b !== null && a.row === b.row && a.column === b.column);
}

function toLine(page: PageText, runs: Run[], raised: Raised): Line {
  const first = runs[0] as Run;
  const last = runs.at(-1) as Run;
  const left = first.x;
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const top = Math.min(...runs.map((run) => run.y - run.ascent));
  const bottom = Math.max(...runs.map((run) => run.y + run.descent));
  const main = mainRun(runs);
  const note = noteNumber(runs, raised);
  return {
    page: page.number,
    text: joinRuns(runs)
      .slice(note?.length ?? 0)
      .trim(),
    left,
    right,
    y: main.y,
    size: main.size,
    font: main.font,
    tag: last.tag,
    cell: last.cell,
    box: { page: page.number, x: left, y: top, width: right - left, height: bottom - top },
    runs,
    note,
  };
}

/** The run whose font and size have most letters. */
function mainRun(runs: readonly Run[]): Run {
  const letters = new Map<string, number>();
  let best = runs[0] as Run;
  for (const run of runs) {
    const key = `${run.font} ${run.size}`;
    const count = (letters.get(key) ?? 0) + run.text.replace(/[^\p{L}\p{N}]/gu, '').length;
    letters.set(key, count);
    if (count > (letters.get(`${best.font} ${best.size}`) ?? 0)) best = run;
  }
  return best;
}

function joinRuns(runs: readonly Run[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    // What was emptied takes its room with it: no space opens before a full stop.
    const apart = text !== '' && run.text !== '' && run.x - end > WORD_SPACE * run.size;
    text += apart ? ` ${run.text}` : run.text;
    end = run.x + run.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}
