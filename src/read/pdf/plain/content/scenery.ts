import type { Run } from '../../page.js';
import type { View } from '../file/pages.js';
import { NotPlain } from '../file/values.js';
import type { Matrix } from '../matrix.js';
import type { Brush, Rectangle, TextState } from './text-state.js';

/** A rectangle that was filled, or a picture, whose colours are not known. */
interface Ground extends Rectangle {
  colour: Brush['colour'];
}

/** Colours nearer than this are one for the eye. */
const SAME_COLOUR = 0.05;
/** Rectangles of a page; real ones have some hundreds. */
const MOST_GROUNDS = 2000;
const WHITE = [1, 1, 1] as const;
/** Points; flatter ones are lines. */
const FLATTEST = 4;

/**
 * What is drawn on a page beside its text, as far as it shows whether the text is seen.
 * Where text might not be seen, pdf.js reads the page, and tells why.
 */
export class Scenery {
  readonly #grounds: Ground[] = [];
  readonly #covers: (Rectangle & { before: number })[] = [];
  #path = noPath();
  #clips = false;

  point(x: number, y: number, begins: boolean, [a, b, c, d, e, f]: Matrix): void {
    if (begins) this.#path.parts += 1;
    this.#path.points.push([a * x + c * y + e, b * x + d * y + f]);
  }

  clips(): void {
    this.#clips = true;
  }

  /** @param before - How many runs were drawn before. */
  painted(isFilled: boolean, state: TextState, before: number): void {
    const { points, parts } = this.#path;
    const clips = this.#clips;
    this.#path = noPath();
    this.#clips = false;
    if (points.length === 0) return;
    const corners = around(points);
    if (isFilled && parts === 1 && isRectangle(points)) this.#fill(corners, state.brush, before);
    if (clips) state.brush = clipped(state.brush, corners);
  }

  get hasPicture(): boolean {
    return this.#grounds.some(({ colour }) => colour === null);
  }

  pictured({ page, brush }: TextState): void {
    this.#grounds.push({ ...within(cornersOf([0, 0, 1, 1], page), brush.clip), colour: null });
  }

  /** @throws NotPlain where a letter might not be seen. */
  check({ brush }: TextState, x: number, y: number, size: number): void {
    const { colour, clip, draws } = brush;
    if (!draws) throw new NotPlain('text that is not drawn');
    // Boxes are often drawn a little too small for their text.
    if (clip && !holds(widened(clip, size), x, y))
      throw new NotPlain('text outside of what is drawn on');
    if (colour?.every((part) => part < SAME_COLOUR) && this.#grounds.length === 0) return;
    const ground = this.#grounds.findLast((one) => holds(one, x, y));
    if (ground && ground.colour === null) return;
    if (!colour || isSame(colour, ground?.colour ?? WHITE)) {
      throw new NotPlain('text in the colour of its ground');
    }
  }

  /** @throws NotPlain where a rectangle covers text that was drawn before it. */
  checkCovers(runs: readonly Run[], { top, left }: View): void {
    for (const [index, { x, y, width, size }] of runs.entries()) {
      const middle = top - y + size / 4;
      const [from, to] = [x + left + 1, x + left + width - 1];
      for (const cover of this.#covers) {
        const isOver = middle > cover.bottom && middle < cover.top;
        if (isOver && to > cover.left && from < cover.right && index < cover.before) {
          throw new NotPlain('text under a box');
        }
      }
    }
  }

  #fill(corners: Rectangle, { clip, covers, colour }: Brush, before: number): void {
    const shown = within(corners, clip);
    const isFlat = shown.top - shown.bottom < FLATTEST || shown.right - shown.left < FLATTEST;
    if (isFlat || !covers) return;
    this.#grounds.push({ ...shown, colour });
    if (before > 0) this.#covers.push({ ...shown, before });
    if (this.#grounds.length > MOST_GROUNDS) throw new NotPlain('too much is drawn');
  }
}

function noPath() {
  return { points: [] as [number, number][], parts: 0 };
}

function isRectangle(points: readonly [number, number][]): boolean {
  const xs = new Set(points.map(([x]) => Math.round(x * 10)));
  const ys = new Set(points.map(([, y]) => Math.round(y * 10)));
  return points.length >= 4 && points.length <= 5 && xs.size === 2 && ys.size === 2;
}

function around(points: readonly [number, number][]): Rectangle {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { left, bottom, right, top };
}

/** The corners of a box, on the page. */
export function cornersOf(box: readonly number[], [a, b, c, d, e, f]: Matrix): Rectangle {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const corners = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ] as const;
  return around(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]));
}

export function clipped(brush: Brush, to: Rectangle): Brush {
  return { ...brush, clip: within(to, brush.clip) };
}

function within(one: Rectangle, other: Rectangle | null): Rectangle {
  if (!other) return one;
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

function holds({ left, bottom, right, top }: Rectangle, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function widened({ left, bottom, right, top }: Rectangle, by: number): Rectangle {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((part, at) => Math.abs(part - (b[at] ?? 0)) < SAME_COLOUR);
}
