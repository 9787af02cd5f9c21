import { bodyOf } from './blocks/body.js';
import { flowOf } from './flow/flow.js';
import type { Doubt } from './flow/join-pages.js';
import { sheetsOf } from './flow/sheets.js';
import { furnitureOf } from './furniture.js';
import { type Gutter, guttersOf } from './lines/gutters.js';
import type { Line } from './lines/line.js';
import { linesOf } from './lines/lines.js';
import { takeNotes } from './notes.js';
import type { PageText } from './page.js';

/** What stands where, before it becomes a tree. */
export type Layout = ReturnType<typeof layoutOf>;

export function layoutOf(pages: readonly PageText[]) {
  const gutters = pages.map(({ runs }) => guttersOf(runs.filter((run) => !run.artifact)));
  const lines = withoutEndnoteMarks(
    pages.map((page, index) => linesOn(page, gutters[index])),
    (index, endnotes) => linesOn(pages[index] as PageText, gutters[index], endnotes),
  );
  const furniture = furnitureOf(pages, lines.flat());
  const sheets = lines.flatMap((page, index) =>
    sheetsOf(
      page.filter((line) => !furniture.has(line)),
      gutters[index] ?? [],
    ),
  );
  const body = bodyOf(sheets.flatMap((sheet) => sheet.lines));
  const parted = sheets.map((sheet) => ({ ...sheet, ...takeNotes(sheet.lines, body) }));
  const ends = new Map(pages.map(({ number, lastLine }) => [number, lastLine]));
  const { flow, doubts } = flowOf(parted, body, ends);
  const notes = parted.flatMap(({ notes }) => notes);
  const unseen = pages.flatMap((page) => page.unseen);
  return {
    flow,
    doubts,
    body,
    furniture,
    notes,
    unseen,
    lines: sheets.flatMap((sheet) => sheet.lines),
  };
}

function linesOn(page: PageText, gutters?: readonly Gutter[], endnotes?: ReadonlySet<string>) {
  const runs = page.runs.filter((run) => !run.artifact);
  const artifacts = page.runs.filter((run) => run.artifact);
  return [...linesOf(page, runs, gutters, endnotes), ...linesOf(page, artifacts)];
}

/** Lays out again what points to a note on a later page. */
function withoutEndnoteMarks(
  pages: Line[][],
  again: (index: number, endnotes: ReadonlySet<string>) => Line[],
): Line[][] {
  const endnotes = pages.map(endnotesOf);
  return pages.map((lines, index) => {
    const numbers = new Set(endnotes.slice(index + 1).flat());
    const points = ({ runs }: Line) => runs.some(({ text }) => numbers.has(text.trim()));
    return numbers.size > 0 && lines.some(points) ? again(index, numbers) : lines;
  });
}

/** The numbers of a page's notes to which nothing on the page points. */
function endnotesOf(lines: readonly Line[]): string[] {
  const numbers = lines.flatMap(({ note }) => note ?? []);
  if (numbers.length === 0) return [];
  const pointed = new Set(lines.flatMap(({ runs }) => runs.map(({ pointsTo }) => pointsTo)));
  return numbers.filter((number) => !pointed.has(number));
}

/** The line of a doubt after which the text goes on on the next page, or at the top of the next column. */
export function lineBeforeTurn(doubt: Doubt): Line {
  return doubt.find((line, index) => {
    const next = doubt[index + 1];
    return line.page !== next?.page || next.y < line.y;
  }) as Line;
}
