import type { Run } from '../../page.js';
import type { View } from '../file/pages.js';
import { NotPlain } from '../file/values.js';
import type { Matrix } from '../matrix.js';
import { Path } from './path.js';
import type { Brush, Rectangle, TextState } from './text-state.js';

/** A rectangle that was filled, or a picture, whose colours are not known. */
interface Ground extends Rectangle {
  colour: Brush['colour'];
}

/** What a brush shows, on the grounds that were there when it was asked. */
interface Sight {
  brush: Brush;
  grounds: number;
  /** Whether something on the page has its colour. */
  mayHide: boolean;
  showsAll: boolean;
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
  #path = new Path();
  #clips = false;
  #lastClip: { brush: Brush; corners: Rectangle; clipped: Brush } | null = null;
  #sight: Sight | null = null;

  constructor(private readonly view: View) {}

  point(x: number, y: number, begins: boolean, [a, b, c, d, e, f]: Matrix): void {
    this.#path.add(a * x + c * y + e, b * x + d * y + f, begins);
  }

  clips(): void {
    this.#clips = true;
  }

  /** @param before - How many runs were drawn before. */
  painted(isFilled: boolean, state: TextState, before: number): void {
    const path = this.#path;
    const clips = this.#clips;
    this.#clips = false;
    if (path.isEmpty) return;
    this.#path = new Path();
    if (isFilled && path.isRectangle) this.#fill(path.corners, state.brush, before);
    if (clips) state.brush = this.#clipped(state.brush, path.corners);
  }

  get hasPicture(): boolean {
    return this.#grounds.some(({ colour }) => colour === null);
  }

  pictured({ page, brush }: TextState): void {
    this.#grounds.push({ ...within(cornersOf([0, 0, 1, 1], page), brush.clip), colour: null });
  }

  /** Whether all that is written so is seen, wherever on the page. */
  showsAll({ brush }: TextState): boolean {
    return this.#sightOf(brush).showsAll;
  }

  /** @throws NotPlain where a letter might not be seen. */
  check({ brush }: TextState, x: number, y: number, size: number): void {
    const { colour, clip, draws } = brush;
    if (!draws) throw new NotPlain('text that is not drawn');
    // Boxes are often drawn a little too small for their text.
    if (clip && !holds(clip, x, y, size)) throw new NotPlain('text outside of what is drawn on');
    if (!this.#sightOf(brush).mayHide) return;
    const ground = this.#grounds.findLast((one) => holds(one, x, y));
    if (ground && ground.colour === null) return;
    if (!colour || isSame(colour, ground?.colour ?? WHITE)) {
      throw new NotPlain('text in the colour of its ground');
    }
  }

  /** Asked for every letter, it changes with the brush and the grounds alone. */
  #sightOf(brush: Brush): Sight {
    const known = this.#sight;
    if (known?.brush === brush && known.grounds === this.#grounds.length) return known;
    const { colour, clip, draws } = brush;
    const mayHide = !colour || this.#hasGround(colour);
    const showsAll =
      draws && !mayHide && (clip === null || isOne(within(this.view, clip), this.view));
    this.#sight = { brush, grounds: this.#grounds.length, mayHide, showsAll };
    return this.#sight;
  }

  /** Whether anything on the page has a colour. */
  #hasGround(colour: readonly number[]): boolean {
    return (
      isSame(colour, WHITE) ||
      this.#grounds.some((ground) => ground.colour !== null && isSame(colour, ground.colour))
    );
  }

  /** @throws NotPlain where a rectangle covers text that was drawn before it. */
  checkCovers(runs: readonly Run[]): void {
    const { top, left } = this.view;
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

  /** Most documents clip every line anew to the same page: as long as they do, the brush is the same. */
  #clipped(brush: Brush, corners: Rectangle): Brush {
    const last = this.#lastClip;
    if (last?.brush === brush && isOne(last.corners, corners)) return last.clipped;
    this.#lastClip = { brush, corners, clipped: clipped(brush, corners) };
    return this.#lastClip.clipped;
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

/** The corners of a box, on the page. */
export function cornersOf(box: readonly number[], [a, b, c, d, e, f]: Matrix): Rectangle {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const path = new Path();
  const corner = (x: number, y: number) => path.add(a * x + c * y + e, b * x + d * y + f, false);
  corner(x1, y1);
  corner(x2, y1);
  corner(x2, y2);
  corner(x1, y2);
  return path.corners;
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

function isOne(one: Rectangle, other: Rectangle): boolean {
  const across = one.left === other.left && one.right === other.right;
  return across && one.bottom === other.bottom && one.top === other.top;
}

/** @param margin - How far around the rectangle is still in it. */
function holds(within: Rectangle, x: number, y: number, margin = 0): boolean {
  const isBeside = x < within.left - margin || x > within.right + margin;
  return !isBeside && y >= within.bottom - margin && y <= within.top + margin;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((part, at) => Math.abs(part - (b[at] ?? 0)) < SAME_COLOUR);
}
