import type { Rectangle } from './text-state.js';

/** A path while it is drawn: what it takes of the page, and whether it is a rectangle. */
export class Path {
  #points = 0;
  #parts = 0;
  #left = Number.POSITIVE_INFINITY;
  #bottom = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #top = Number.NEGATIVE_INFINITY;
  /** Where its first points are, in tenths of points. */
  readonly #across: number[] = [];
  readonly #up: number[] = [];

  add(x: number, y: number, begins: boolean): void {
    if (begins) this.#parts += 1;
    this.#points += 1;
    if (x < this.#left) this.#left = x;
    if (x > this.#right) this.#right = x;
    if (y < this.#bottom) this.#bottom = y;
    if (y > this.#top) this.#top = y;
    if (this.#points > 5) return;
    this.#across.push(Math.round(x * 10));
    this.#up.push(Math.round(y * 10));
  }

  get isEmpty(): boolean {
    return this.#points === 0;
  }

  get isRectangle(): boolean {
    const hasCorners = this.#parts === 1 && this.#points >= 4 && this.#points <= 5;
    return hasCorners && new Set(this.#across).size === 2 && new Set(this.#up).size === 2;
  }

  /** The least rectangle around it. */
  get corners(): Rectangle {
    return { left: this.#left, bottom: this.#bottom, right: this.#right, top: this.#top };
  }
}
