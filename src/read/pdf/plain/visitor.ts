import type { Matrix } from './matrix.js';
import type { TextState } from './text-state.js';

/** Who looks on while a page is drawn. */
export interface Onlooker {
  /** A string is shown, then the pen is moved on by `extra` more. */
  show(string: Uint8Array, extra: number, state: TextState): void;
  /** What one operator showed is complete. */
  shown?(): void;
  /** A new line is placed by a matrix. */
  placed(state: TextState): void;
  /** Marked content begins; `id` is its number where it has one. */
  begin(tag: string, id: number | null): void;
  end(): void;
  /** Something else than text is drawn that may hold text. */
  interrupt(): void;
  /** A part of a path begins at a point, or goes on to it. Points are on the page. */
  point?(x: number, y: number, begins: boolean, page: Matrix): void;
  /** For what is drawn inside another drawing. */
  within(): Onlooker;
}
