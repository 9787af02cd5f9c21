import type { Corners } from '../corners.js';

/** A letter as it is drawn. Points from the page's top left; `x` and `y` are those of its baseline's start. */
export interface Glyph {
  letter: string;
  x: number;
  y: number;
  /** Where its baseline ends. */
  endX: number;
  endY: number;
  size: number;
  /** How many things were drawn before it. */
  order: number;
  isDrawn: boolean;
  isInHiddenLayer: boolean;
  /** "#rrggbb"; null for a pattern. */
  colour: string | null;
  /** What of the page can be drawn on. */
  clip: Corners;
}

/** A rectangle that is filled, or a picture (without a colour). */
export interface Fill extends Corners {
  order: number;
  colour: string | null;
  isPicture: boolean;
  hides: boolean;
}

export interface Scene {
  glyphs: Glyph[];
  fills: Fill[];
}
