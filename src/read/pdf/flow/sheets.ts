import type { Gutter } from '../lines/gutters.js';
import type { Line } from '../lines/line.js';

/** Lines that follow one another down a page, or down one of its columns. */
export interface Sheet {
  lines: Line[];
  /** Whether text may go on here from the sheet before, as it does over a page. */
  goesOn: boolean;
}

/** The sheets of a page in reading order. What stands in a column is moved to where the first one stands. */
export function sheetsOf(lines: readonly Line[], gutters: readonly Gutter[]): Sheet[] {
  const [gutter, ...rest] = gutters;
  if (!gutter) return lines.length > 0 ? [{ lines: [...lines], goesOn: true }] : [];
  const { edge, shift, top, bottom } = gutter;
  const above = lines.filter((line) => line.y < top - 1);
  const below = lines.filter((line) => line.y > bottom + 1);
  const within = lines.filter((line) => line.y >= top - 1 && line.y <= bottom + 1);
  const left = within.filter((line) => line.left < edge - 1);
  const right = within.filter((line) => line.left >= edge - 1);
  const inLeft = (other: Gutter) => other.edge < edge && isWithin(other, gutter);
  const inRight = (other: Gutter) => other.edge > edge && isWithin(other, gutter);
  return [
    ...sheetsOf(
      above,
      rest.filter((other) => other.bottom < top),
    ),
    ...apart(sheetsOf(left, rest.filter(inLeft)), above.length > 0),
    ...sheetsOf(right, rest.filter(inRight)).map((sheet) => moved(sheet, -shift)),
    ...apart(
      sheetsOf(
        below,
        rest.filter((other) => other.top > bottom),
      ),
      true,
    ),
  ];
}

function isWithin(inner: Gutter, outer: Gutter): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/** Nothing goes on from the sheet before, where that is set to another width. */
function apart([first, ...rest]: readonly Sheet[], isApart: boolean): Sheet[] {
  return first ? [{ ...first, goesOn: first.goesOn && !isApart }, ...rest] : [];
}

/** Its places on the page stay as they are. */
function moved({ lines, goesOn }: Sheet, by: number): Sheet {
  return {
    goesOn,
    lines: lines.map((line) => ({
      ...line,
      left: line.left + by,
      right: line.right + by,
      runs: line.runs.map((run) => ({ ...run, x: run.x + by })),
    })),
  };
}
