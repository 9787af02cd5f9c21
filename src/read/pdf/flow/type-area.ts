import type { Body } from '../blocks/body.js';
import type { LastLine } from '../last-line.js';
import type { Line } from '../lines/line.js';

/** The type area of a document, in points from the page's top left. */
export interface TypeArea {
  body: Body;
  /** The right edge that lines run up to. */
  margin: number;
  /** The baselines that pages usually begin and at most end with. */
  top: number;
  bottom: number;
  ends: LastLines;
}

/** How the last line of each page ends, where that was looked up. */
export type LastLines = ReadonlyMap<number, LastLine | null>;

export function typeAreaOf(
  pages: readonly (readonly Line[])[],
  body: Body,
): Omit<TypeArea, 'ends'> {
  const full = pages.filter((lines) => lines.length > 0);
  const tops = full.map((lines) => Math.min(...lines.map((line) => line.y)));
  const bottoms = full.map((lines) => Math.max(...lines.map((line) => line.y)));
  return {
    body,
    margin: marginOf(full, body),
    top: [...tops].sort((a, b) => a - b)[Math.floor(tops.length / 3)] ?? 0,
    bottom: Math.max(...bottoms),
  };
}

/** The right edge that lines run up to on most pages: a closing page can be set wider. */
function marginOf(pages: readonly (readonly Line[])[], body: Body): number {
  const margins = pages.flatMap((lines) => {
    const rights = lines
      .filter((line) => Math.abs(line.size - body.size) < 0.5)
      .map((line) => line.right)
      .sort((a, b) => a - b);
    return rights.length < 5 ? [] : [rights[Math.floor(rights.length * 0.98)] ?? 0];
  });
  margins.sort((a, b) => a - b);
  return margins[Math.floor(margins.length / 2)] ?? Number.POSITIVE_INFINITY;
}
