import type { Corners } from './corners.js';
import type { PageText, Run, Turn } from './page.js';

/** How most of the letters of a page are turned. */
export function turnOf(runs: readonly Run[]): Turn {
  const letters = [0, 0, 0, 0];
  for (const { angle, text } of runs) {
    const quarter = Math.round(angle / 90);
    if (Math.abs(angle - 90 * quarter) < STRAIGHT) {
      const turn = ((quarter % 4) + 4) % 4;
      letters[turn] = (letters[turn] ?? 0) + text.length;
    }
  }
  return letters.indexOf(Math.max(...letters)) as Turn;
}

/** Degrees: text that leans less is level. */
export const STRAIGHT = 3;

/** A page as it is read, its text level. Boxes that are made of it are turned back by `turnedBack`. */
export function upright(page: PageText, turn: Turn): PageText {
  if (turn === 0) return page;
  const { width, height } = page;
  const isSideways = turn % 2 === 1;
  return {
    ...page,
    turn,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    runs: page.runs.map((run) => {
      const [x, y] = turned(run.x, run.y, turn, page);
      return { ...run, x, y, angle: normal(run.angle - 90 * turn) };
    }),
  };
}

/** What is drawn on a page that is turned. */
export function uprightPaths(paths: readonly Corners[], turn: Turn, page: PageText): Corners[] {
  return paths.map(({ left, top, right, bottom }) => {
    const [x1, y1] = turned(left, top, turn, page);
    const [x2, y2] = turned(right, bottom, turn, page);
    return {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    };
  });
}

/** A rectangle of a page that was turned, where it stands on the page as it is. */
export function turnedBack<T extends { x: number; y: number; width: number; height: number }>(
  box: T,
  { turn, width, height }: PageText,
): T {
  const { x, y, width: wide, height: high } = box;
  if (turn === 1) return { ...box, x: y, y: width - x - wide, width: high, height: wide };
  if (turn === 2) return { ...box, x: width - x - wide, y: height - y - high };
  if (turn === 3) return { ...box, x: height - y - high, y: x, width: high, height: wide };
  return box;
}

/** A point of the page (from its top left), after the page is turned so that its text is level. */
function turned(
  x: number,
  y: number,
  turn: Turn,
  { width, height }: { width: number; height: number },
): [number, number] {
  if (turn === 1) return [height - y, x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [y, width - x];
  return [x, y];
}

function normal(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}
