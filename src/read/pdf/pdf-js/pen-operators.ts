import type { TextState } from '../plain/content/text-state.js';
import { IDENTITY, type Matrix } from '../plain/matrix.js';

/** The operators that only move the pen, or say how. */
export const PEN_OPERATORS: Readonly<Record<string, (state: TextState, args: number[]) => void>> = {
  beginText: (state) => state.place(IDENTITY),
  setTextMatrix: (state, [first]) =>
    state.place(Array.from(first as unknown as ArrayLike<number>) as unknown as Matrix),
  moveText: (state, [x = 0, y = 0]) => state.nextLine(x, y),
  setLeadingMoveText: (state, [x = 0, y = 0]) => {
    state.leading = -y;
    state.nextLine(x, y);
  },
  nextLine: (state) => state.nextLine(0, -state.leading),
  setLeading: (state, [leading = 0]) => {
    state.leading = leading;
  },
  setCharSpacing: (state, [spacing = 0]) => {
    state.characterSpacing = spacing;
  },
  setWordSpacing: (state, [spacing = 0]) => {
    state.wordSpacing = spacing;
  },
  setHScale: (state, [scale = 100]) => {
    state.stretch = scale / 100;
  },
  setTextRise: (state, [rise = 0]) => {
    state.rise = rise;
  },
};
