import { isArray, NotPlain, type Value } from '../file/values.js';
import { matrix, number, type Operands, string } from './operands.js';
import type { Brush, TextState } from './text-state.js';
import type { Visitor } from './visitor.js';

/** Runs an operator and shows it to a visitor. */
type Operator = (operands: Operands, state: TextState, visitor: Visitor) => void;

/** pdf.js keeps operands that are too many for later operators; no program writes any. */
function taking(count: number, operator: Operator): Operator {
  return (operands, state, visitor) => {
    if (operands.length !== count) throw new NotPlain('an operator with other operands');
    operator(operands, state, visitor);
  };
}

const TEXT: Readonly<Record<string, Operator>> = {
  BT: taking(0, (_, state) => state.begin()),
  Tm: taking(6, (operands, state, visitor) => {
    state.place(matrix(operands));
    visitor.placed?.(state);
  }),
  Td: taking(2, (operands, state) => state.nextLine(number(operands, 0), number(operands, 1))),
  TD: taking(2, (operands, state) => {
    state.leading = -number(operands, 1);
    state.nextLine(number(operands, 0), number(operands, 1));
  }),
  'T*': taking(0, (_, state) => state.nextLine(0, -state.leading)),
  Tc: taking(1, (operands, state) => {
    state.characterSpacing = number(operands, 0);
  }),
  Tw: taking(1, (operands, state) => {
    state.wordSpacing = number(operands, 0);
  }),
  Tz: taking(1, (operands, state) => {
    state.stretch = number(operands, 0) / 100;
  }),
  TL: taking(1, (operands, state) => {
    state.leading = number(operands, 0);
  }),
  Tr: taking(1, (operands, state) => {
    const mode = number(operands, 0);
    state.brush = { ...state.brush, draws: mode !== 3 && mode !== 7 };
  }),
  Ts: taking(1, (operands, state) => {
    state.rise = number(operands, 0);
  }),
  TJ: taking(1, (operands, state, visitor) => {
    showSpaced(operands[0], state, visitor);
    visitor.shown?.();
  }),
  Tj: taking(1, (operands, state, visitor) => show(operands[0], state, visitor)),
  "'": taking(1, (operands, state, visitor) => {
    state.nextLine(0, -state.leading);
    show(operands[0], state, visitor);
  }),
  '"': taking(3, (operands, state, visitor) => {
    state.wordSpacing = number(operands, 0);
    state.characterSpacing = number(operands, 1);
    state.nextLine(0, -state.leading);
    show(operands[2], state, visitor);
  }),
};

const PATHS: Readonly<Record<string, Operator>> = {
  re: taking(4, (operands, { page }, visitor) => {
    if (!visitor.point) return;
    const [x, y] = [number(operands, 0), number(operands, 1)];
    const [right, top] = [x + number(operands, 2), y + number(operands, 3)];
    visitor.point(x, y, true, page);
    visitor.point(right, y, false, page);
    visitor.point(right, top, false, page);
    visitor.point(x, top, false, page);
  }),
  m: taking(2, (operands, { page }, visitor) =>
    visitor.point?.(number(operands, 0), number(operands, 1), true, page),
  ),
  l: taking(2, goOn),
  c: taking(6, goOn),
  v: taking(4, goOn),
  y: taking(4, goOn),
};

const COLOURS: Readonly<Record<string, Operator>> = {
  g: taking(1, (operands, state) => {
    const grey = number(operands, 0);
    paintWith(state, [grey, grey, grey]);
  }),
  rg: taking(3, (operands, state) => {
    paintWith(state, [number(operands, 0), number(operands, 1), number(operands, 2)]);
  }),
  k: taking(4, (operands, state) => {
    const left = 1 - number(operands, 3);
    const of = (at: number) => (1 - number(operands, at)) * left;
    paintWith(state, [of(0), of(1), of(2)]);
  }),
  // Black, in the colour spaces that are usual.
  cs: (_, state) => paintWith(state, [0, 0, 0]),
  sc: setColour,
  scn: setColour,
};

const PAINTING: Readonly<Record<string, Operator>> = Object.fromEntries([
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((text) => [text, painting(true)] as const),
  ...['S', 's', 'n'].map((text) => [text, painting(false)] as const),
  ...['W', 'W*'].map((text) => [text, clipping] as const),
]);

// Operators that change neither words nor their places: lines, and the colour of lines.
const OTHERS = 'w J j M d ri i CS SC SCN G RG K h sh ET DP MP';

/** The operators (ISO 32000-1, annex A) that need nothing but what stands before them. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...OTHERS.split(' ').map((text) => [text, () => undefined] as const),
  ...Object.entries({ ...TEXT, ...PATHS, ...COLOURS, ...PAINTING }),
]);

/** A colour in a space that the operator does not name: three numbers are red, green and blue. */
function setColour(operands: Operands, state: TextState): void {
  const parts = operands.filter((operand) => typeof operand === 'number');
  const [red = 0, green = 0, blue = 0] = parts;
  paintWith(state, parts.length === 3 ? [red, green, blue] : null);
}

/** Most documents name the colour anew before every line: as long as it is the same, so is the brush. */
function paintWith(state: TextState, colour: Brush['colour']): void {
  const now = state.brush.colour;
  const isSame = now && colour ? colour.every((part, at) => part === now[at]) : now === colour;
  if (!isSame) state.brush = { ...state.brush, colour };
}

function painting(isFilled: boolean): Operator {
  return (_, state, visitor) => visitor.painted?.(isFilled, state);
}

function clipping(_: Operands, __: TextState, visitor: Visitor): void {
  visitor.clips?.();
}

function show(value: Value | undefined, state: TextState, visitor: Visitor): void {
  visitor.show?.(string(value), 0, state);
  visitor.shown?.();
}

/** Numbers between strings move the pen back by thousandths of the size. */
function showSpaced(value: Value | undefined, state: TextState, visitor: Visitor): void {
  if (!isArray(value)) throw new NotPlain('no strings where some are due');
  let waiting: Uint8Array[] = [];
  for (const item of value) {
    if (item instanceof Uint8Array) waiting.push(item);
    else if (typeof item !== 'number') throw new NotPlain('a strange string');
    else if (item !== 0) {
      visitor.show?.(joined(waiting), item * (-state.size / 1000), state);
      waiting = [];
    }
  }
  if (waiting.length > 0) visitor.show?.(joined(waiting), 0, state);
}

function joined(strings: readonly Uint8Array[]): Uint8Array {
  const [only] = strings;
  return only && strings.length === 1 ? only : Buffer.concat(strings);
}

/** A path goes on to its operands, two by two. */
function goOn(operands: Operands, { page }: TextState, visitor: Visitor): void {
  if (!visitor.point) return;
  for (let at = 0; at + 1 < operands.length; at += 2) {
    visitor.point(number(operands, at), number(operands, at + 1), false, page);
  }
}
