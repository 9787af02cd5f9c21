import { bodyOf } from './blocks/body.js';
import { flowOf } from './flow/flow.js';
import type { Doubt } from './flow/join-pages.js';
import { sheetsOf } from './flow/sheets.js';
import { furnitureOf } from './furniture.js';
import { guttersOf } from './lines/gutters.js';
import type { Line } from './lines/line.js';
import { linesOf } from './lines/lines.js';
import { takeNotes } from './notes.js';
import type { PageText } from './page.js';

/** What stands where, before it becomes a tree. */
export type Layout = ReturnType<typeof layoutOf>;

export function layoutOf(pages: readonly PageText[]) {
  const gutters = pages.map(({ runs }) => guttersOf(runs.filter((run) => !run.artifact)));
  const lines = pages.map((page, index) => [
    ...linesOf(
      page,
      page.runs.filter((run) => !run.artifact),
      gutters[index],
    ),
    ...linesOf(
      page,
      page.runs.filter((run) => run.artifact),
    ),
  ]);
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

/** The line of a doubt after which the text goes on on the next page, or at the top of the next column. */
export function lineBeforeTurn(doubt: Doubt): Line {
  return doubt.find((line, index) => {
    const next = doubt[index + 1];
    return line.page !== next?.page || next.y < line.y;
  }) as Line;
}
