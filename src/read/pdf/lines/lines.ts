import type { PageText, Run } from '../page.js';
import { turnedBack } from '../upright.js';
import { columns, edgeOf } from './columns.js';
import type { Gutter } from './gutters.js';
import type { Line } from './line.js';
import { noteNumber, type Raised, raisedIn, withoutNoteMarks } from './note-marks.js';
import { rows } from './rows.js';

// Between words, in units of the type's size; measured on PDFs of Word and LibreOffice.
const WORD_SPACE = 0.17;

/**
 * Puts the runs of a page into lines, from top to bottom, those of one height from left to right.
 *
 * @param gutters - Between columns of prose, which no line crosses.
 * @param endnotes - The numbers of notes that stand on a later page.
 */
export function linesOf(
  page: PageText,
  runs: readonly Run[],
  gutters: readonly Gutter[] = [],
  endnotes: ReadonlySet<string> = new Set(),
): Line[] {
  const all = rows(runs);
  const raised = raisedIn(all);
  const found = withoutNoteMarks(all, raised, endnotes);
  const edges = found.flatMap((row) => columns(row, []).slice(1).map(edgeOf));
  return found.flatMap((row) =>
    columns(row, edges, gutters).map((part) => toLine(page, part, raised)),
  );
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
    box: turnedBack(
      { page: page.number, x: left, y: top, width: right - left, height: bottom - top },
      page,
    ),
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
