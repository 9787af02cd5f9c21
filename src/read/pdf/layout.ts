import { bodyOf } from './blocks/body.js';
import { flowOf } from './flow/flow.js';
import type { Doubt } from './flow/join-pages.js';
import { furnitureOf } from './furniture.js';
import type { Line } from './lines/line.js';
import { linesOf } from './lines/lines.js';
import { takeNotes } from './notes.js';
import type { PageText } from './page.js';

/** What stands where, before it becomes a tree. */
export type Layout = ReturnType<typeof layoutOf>;

export function layoutOf(pages: readonly PageText[]) {
  const lines = pages.map((page) => [
    ...linesOf(
      page,
      page.runs.filter((run) => !run.artifact),
    ),
    ...linesOf(
      page,
      page.runs.filter((run) => run.artifact),
    ),
  ]);
  const furniture = furnitureOf(pages, lines.flat());
  const bodyLines = lines.map((page) => page.filter((line) => !furniture.has(line)));
  const body = bodyOf(bodyLines.flat());
  const parted = bodyLines.map((page) => takeNotes(page, body));
  const ends = new Map(pages.map(({ number, lastLine }) => [number, lastLine]));
  const { flow, doubts } = flowOf(
    parted.map(({ lines }) => lines),
    body,
    ends,
  );
  const notes = parted.flatMap(({ notes }) => notes);
  return { flow, doubts, body, furniture, notes, lines: bodyLines.flat() };
}

export function lineBeforeTurn(doubt: Doubt): Line {
  return doubt.find((line, index) => line.page !== doubt[index + 1]?.page) as Line;
}
