import type { Matrix } from '../matrix.js';
import type { TextState } from './text-state.js';

/** What a page draws, one call at a time. A visitor has a method for each part that it wants to see. */
export interface Visitor {
  /** A string is shown, and the pen moves on by `extra` more. */
  show?(string: Uint8Array, extra: number, state: TextState): void;
  /** An operator has shown all its strings. */
  shown?(): void;
  /** A matrix places a new line. */
  placed?(state: TextState): void;
  /** Marked content begins; `id` is its number where it has one. */
  begin?(tag: string, id: number | null): void;
  end?(): void;
  /** A drawing that may hold text begins, or the content ends. */
  interrupt?(): void;
  /** A part of a path begins at a point of the page, or goes on to it. */
  point?(x: number, y: number, begins: boolean, page: Matrix): void;
  /** The path that is drawn limits what follows, once it is complete. */
  clips?(): void;
  /** A path is complete: it is filled, or only clips, or neither. */
  painted?(isFilled: boolean, state: TextState): void;
  /** A picture is drawn on the square from 0 to 1 of its own plane. */
  pictured?(state: TextState): void;
  /** Returns the visitor of a drawing inside this one; the same visitor where there is no such method. */
  within?(): Visitor;
}
