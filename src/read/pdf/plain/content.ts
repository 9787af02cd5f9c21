import type { PlainFile } from './file.js';
import { type PlainFont, readFont } from './font.js';
import { type Matrix, multiply } from './matrix.js';
import { END, Scanner } from './scanner.js';
import { TextState } from './text-state.js';
import {
  type Dict,
  isArray,
  isDict,
  Keyword,
  Name,
  NotPlain,
  Ref,
  Stream,
  type Value,
} from './values.js';

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

/** Drawings within drawings: more are hostile, not real. */
const DEEPEST = 8;
/** Operators of one document; real ones have some 100,000. */
const MOST_OPERATORS = 5_000_000;

/** Goes through what pages draw (ISO 32000-1, annex A), and lets an onlooker see it. */
export class Drawing {
  readonly #fonts = new Map<number, PlainFont>();
  #operators = 0;

  constructor(private readonly file: PlainFile) {}

  /** @throws NotPlain */
  go(content: Uint8Array, resources: Dict, onlooker: Onlooker): void {
    this.#go(content, resources, new TextState(), onlooker, 0);
  }

  #go(
    content: Uint8Array,
    resources: Dict,
    from: TextState,
    onlooker: Onlooker,
    depth: number,
  ): void {
    const scanner = new Scanner(content, 0, content.length, false);
    const saved: TextState[] = [];
    let state = from;
    let operands: Value[] = [];
    for (let next = scanner.next(); next !== END; next = scanner.next()) {
      if (!(next instanceof Keyword)) {
        operands.push(next);
        continue;
      }
      this.#operators += 1;
      if (this.#operators > MOST_OPERATORS) throw new NotPlain('too much is drawn');
      switch (next.text) {
        case 'q':
          saved.push(state);
          state = state.copy();
          break;
        case 'Q':
          state = saved.pop() ?? state;
          break;
        case 'cm':
          state.page = multiply(state.page, matrix(operands));
          break;
        case 'Do':
          onlooker.interrupt();
          this.#paint(name(operands, 0), resources, state, onlooker, depth);
          break;
        case 'gs':
          this.#checkGraphics(name(operands, 0), resources);
          break;
        case 'Tf':
          this.#setFont(operands, resources, state);
          break;
        case 'BMC':
          onlooker.begin(name(operands, 0), null);
          break;
        case 'BDC':
          onlooker.begin(name(operands, 0), markId(operands[1]));
          break;
        case 'EMC':
          onlooker.end();
          break;
        default:
          if (
            !drawText(next.text, operands, state, onlooker) &&
            !drawPath(next.text, operands, state, onlooker) &&
            !OTHERS.has(next.text)
          ) {
            throw new NotPlain(`the operator ${next.text}`);
          }
      }
      operands = [];
    }
    onlooker.interrupt();
  }

  #setFont(operands: readonly Value[], resources: Dict, state: TextState): void {
    const fontName = name(operands, 0);
    state.size = number(operands, 1);
    if (!(state.size > 0)) throw new NotPlain('a font without a size');
    const value = this.file.dict(resources.get('Font')).get(fontName);
    if (value === undefined) throw new NotPlain('a font that is not there');
    state.fontName = fontName;
    state.font = this.#font(value);
  }

  #font(value: Value): PlainFont {
    if (!(value instanceof Ref)) throw new NotPlain('a font in place');
    const known = this.#fonts.get(value.number);
    const font = known ?? readFont(this.file, value);
    if (!known) this.#fonts.set(value.number, font);
    return font;
  }

  /** A drawing inside the page (ISO 32000-1, 8.10); pictures hold no text. */
  #paint(
    called: string,
    resources: Dict,
    state: TextState,
    onlooker: Onlooker,
    depth: number,
  ): void {
    const { file } = this;
    const drawing = file.find(file.dict(resources.get('XObject')).get(called));
    if (!(drawing instanceof Stream)) throw new NotPlain('a drawing that is not there');
    const { dict } = drawing;
    const subtype = file.find(dict.get('Subtype'));
    if (subtype === Name.of('Image')) return;
    if (subtype !== Name.of('Form') || depth >= DEEPEST) throw new NotPlain('a strange drawing');
    const inner = state.copy();
    if (dict.has('Matrix')) {
      inner.page = multiply(inner.page, matrix(file.numbers(dict.get('Matrix'), 6)));
    }
    const own = file.find(dict.get('Resources'));
    const content = file.unpack(drawing);
    this.#go(content, isDict(own) ? own : resources, inner, onlooker.within(), depth + 1);
  }

  /** What may be set of the way in which is drawn, but for fonts, changes no text. */
  #checkGraphics(called: string, resources: Dict): void {
    const states = this.file.dict(resources.get('ExtGState'));
    if (this.file.dict(states.get(called)).has('Font')) throw new NotPlain('a font set aside');
  }
}

// Operators that change neither words nor their places: colour, lines, clipping, painting.
const OTHERS: ReadonlySet<string> = new Set(
  'w J j M d ri i CS cs SC SCN sc scn G g RG rg K k S s f F f* B B* b b* n W W* sh Tr ET DP MP'.split(
    ' ',
  ),
);

/** Does what a text operator says. @returns Whether it was one. */
function drawText(
  operator: string,
  operands: readonly Value[],
  state: TextState,
  onlooker: Onlooker,
): boolean {
  switch (operator) {
    case 'BT':
      state.begin();
      return true;
    case 'Tm':
      state.place(matrix(operands));
      onlooker.placed(state);
      return true;
    case 'TD':
      state.leading = -number(operands, 1);
      state.nextLine(number(operands, 0), number(operands, 1));
      return true;
    case 'Td':
      state.nextLine(number(operands, 0), number(operands, 1));
      return true;
    case 'T*':
      state.nextLine(0, -state.leading);
      return true;
    case 'Tc':
      state.characterSpacing = number(operands, 0);
      return true;
    case 'Tw':
      state.wordSpacing = number(operands, 0);
      return true;
    case 'Tz':
      state.stretch = number(operands, 0) / 100;
      return true;
    case 'TL':
      state.leading = number(operands, 0);
      return true;
    case 'Ts':
      state.rise = number(operands, 0);
      return true;
    case 'TJ':
      showSpaced(operands[0], state, onlooker);
      onlooker.shown?.();
      return true;
    case '"':
      state.wordSpacing = number(operands, 0);
      state.characterSpacing = number(operands, 1);
      return showOnNextLine(operands[2], state, onlooker);
    case "'":
      return showOnNextLine(operands[0], state, onlooker);
    case 'Tj':
      onlooker.show(string(operands[0]), 0, state);
      onlooker.shown?.();
      return true;
    default:
      return false;
  }
}

function showOnNextLine(value: Value | undefined, state: TextState, onlooker: Onlooker): true {
  state.nextLine(0, -state.leading);
  onlooker.show(string(value), 0, state);
  onlooker.shown?.();
  return true;
}

/** Numbers between strings move the pen back by thousandths of the size. */
function showSpaced(value: Value | undefined, state: TextState, onlooker: Onlooker): void {
  if (!isArray(value)) throw new NotPlain('no strings where some are due');
  let waiting: Uint8Array[] = [];
  for (const item of value) {
    if (item instanceof Uint8Array) waiting.push(item);
    else if (typeof item !== 'number') throw new NotPlain('a strange string');
    else if (item !== 0) {
      onlooker.show(joined(waiting), item * (-state.size / 1000), state);
      waiting = [];
    }
  }
  if (waiting.length > 0) onlooker.show(joined(waiting), 0, state);
}

function joined(strings: readonly Uint8Array[]): Uint8Array {
  return strings.length === 1 ? (strings[0] as Uint8Array) : Buffer.concat(strings);
}

/** Does what an operator that makes a path says. @returns Whether it was one. */
function drawPath(
  operator: string,
  operands: readonly Value[],
  { page }: TextState,
  onlooker: Onlooker,
): boolean {
  switch (operator) {
    case 're': {
      const [x, y] = [number(operands, 0), number(operands, 1)];
      const [right, top] = [x + number(operands, 2), y + number(operands, 3)];
      onlooker.point?.(x, y, true, page);
      onlooker.point?.(right, y, false, page);
      onlooker.point?.(right, top, false, page);
      onlooker.point?.(x, top, false, page);
      return true;
    }
    case 'm':
    case 'l':
      onlooker.point?.(number(operands, 0), number(operands, 1), operator === 'm', page);
      return true;
    case 'c':
    case 'v':
    case 'y':
      for (let at = 0; at + 1 < operands.length; at += 2) {
        onlooker.point?.(number(operands, at), number(operands, at + 1), false, page);
      }
      return true;
    case 'h':
      return true;
    default:
      return false;
  }
}

function matrix(operands: readonly Value[]): Matrix {
  if (operands.length !== 6) throw new NotPlain('a strange matrix');
  return [0, 1, 2, 3, 4, 5].map((at) => number(operands, at)) as unknown as Matrix;
}

function number(operands: readonly Value[], at: number): number {
  const value = operands[at];
  if (typeof value !== 'number') throw new NotPlain('no number where one is due');
  return value;
}

function name(operands: readonly Value[], at: number): string {
  const value = operands[at];
  if (!(value instanceof Name)) throw new NotPlain('no name where one is due');
  return value.text;
}

function string(value: Value | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new NotPlain('no string where one is due');
  return value;
}

function markId(properties: Value | undefined): number | null {
  const id = isDict(properties) ? properties.get('MCID') : null;
  return typeof id === 'number' && Number.isInteger(id) ? id : null;
}
