import type { PlainFile } from '../file/file.js';
import { END, Scanner } from '../file/scanner.js';
import {
  type Dict,
  isDict,
  Keyword,
  Name,
  NotPlain,
  Ref,
  Stream,
  type Value,
} from '../file/values.js';
import { type PlainFont, readFont } from '../font/font.js';
import { multiply } from '../matrix.js';
import { markId, matrix, name, number, type Operands } from './operands.js';
import { OPERATORS } from './operators.js';
import { clipped, cornersOf } from './scenery.js';
import { TextState } from './text-state.js';
import type { Visitor } from './visitor.js';

/** Drawings within drawings: more are hostile, not real. */
const DEEPEST = 8;
/** Operators of one document; real ones have some 100,000. A drawing within counts as many. */
const MOST_OPERATORS = 5_000_000;
const DRAWING = 50;
/** As pdf.js has it. */
const MOST_OPERANDS = 33;
/** States saved, and marks begun, one within the other. */
const MOST_NESTED = 1000;

/** A page, or a drawing inside one, while it is drawn. */
interface Scene {
  resources: Dict;
  visitor: Visitor;
  state: TextState;
  saved: TextState[];
  /** How many drawings it is inside. */
  depth: number;
}

/** Goes through what pages draw (ISO 32000-1, annex A), and shows it to a visitor. */
export class Drawing {
  readonly #fonts = new Map<number, PlainFont>();
  /** Drawings that return on page after page, such as letterheads, are unpacked once. */
  readonly #unpacked = new Map<Stream, Uint8Array>();
  #operators = 0;
  #marks = 0;

  constructor(private readonly file: PlainFile) {}

  /** @throws NotPlain */
  go(content: Uint8Array, resources: Dict, visitor: Visitor): void {
    this.#marks = 0;
    this.#go(content, { resources, visitor, state: new TextState(), saved: [], depth: 0 });
  }

  #go(content: Uint8Array, scene: Scene): void {
    const scanner = new Scanner(content, 0, content.length, false);
    let operands: Value[] = [];
    for (let next = scanner.next(); next !== END; next = scanner.next()) {
      if (!(next instanceof Keyword)) {
        operands.push(next);
        const isStrange = next === null || operands.length > MOST_OPERANDS;
        if (isStrange) throw new NotPlain('strange operands');
        continue;
      }
      this.#count(1);
      const operator = OPERATORS.get(next.text);
      if (operator) operator(operands, scene.state, scene.visitor);
      else this.#do(next.text, operands, scene);
      if (operands.length > 0) operands = [];
    }
    scene.visitor.interrupt?.();
  }

  /** Runs an operator that needs more than its operands. */
  #do(operator: string, operands: Operands, scene: Scene): void {
    const { state, saved, visitor } = scene;
    switch (operator) {
      case 'q':
        saved.push(state);
        if (saved.length > MOST_NESTED) throw new NotPlain('too many states are saved');
        scene.state = state.copy();
        break;
      case 'Q':
        scene.state = saved.pop() ?? state;
        break;
      case 'cm':
        state.page = multiply(state.page, matrix(operands));
        break;
      case 'Do':
        visitor.interrupt?.();
        this.#paint(name(operands, 0), scene);
        break;
      case 'gs':
        this.#setGraphics(name(operands, 0), scene);
        break;
      case 'Tf':
        this.#setFont(operands, scene);
        break;
      case 'BMC':
        this.#mark(operands.length === 1);
        visitor.begin?.(name(operands, 0), null);
        break;
      case 'BDC':
        this.#mark(operands.length === 2);
        if (name(operands, 0) === 'OC') throw new NotPlain('a layer');
        visitor.begin?.(name(operands, 0), markId(operands[1]));
        break;
      case 'EMC':
        if (this.#marks > 0) this.#marks -= 1;
        visitor.end?.();
        break;
      default:
        throw new NotPlain(`the operator ${operator}`);
    }
  }

  #count(operators: number): void {
    this.#operators += operators;
    if (this.#operators > MOST_OPERATORS) throw new NotPlain('too much is drawn');
  }

  #mark(isSound: boolean): void {
    this.#marks += 1;
    if (!isSound || this.#marks > MOST_NESTED) throw new NotPlain('strange marks');
  }

  #setFont(operands: Operands, { resources, state }: Scene): void {
    if (operands.length !== 2) throw new NotPlain('a strange font');
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
  #paint(called: string, { resources, state, visitor, depth }: Scene): void {
    const { file } = this;
    const drawing = file.find(file.dict(resources.get('XObject')).get(called));
    if (!(drawing instanceof Stream)) throw new NotPlain('a drawing that is not there');
    const { dict } = drawing;
    const subtype = file.find(dict.get('Subtype'));
    if (subtype === Name.of('Image')) {
      visitor.pictured?.(state);
      return;
    }
    if (dict.has('OC')) throw new NotPlain('a layer');
    if (subtype !== Name.of('Form') || depth >= DEEPEST) throw new NotPlain('a strange drawing');
    const inner = state.copy();
    if (dict.has('Matrix')) {
      inner.page = multiply(inner.page, matrix(file.numbers(dict.get('Matrix'), 6)));
    }
    if (dict.has('BBox')) {
      inner.brush = clipped(inner.brush, cornersOf(file.numbers(dict.get('BBox'), 4), inner.page));
    }
    const own = file.find(dict.get('Resources'));
    this.#count(DRAWING);
    const content = this.#unpacked.get(drawing) ?? file.unpack(drawing);
    this.#unpacked.set(drawing, content);
    this.#go(content, {
      resources: isDict(own) ? own : resources,
      visitor: visitor.within?.() ?? visitor,
      state: inner,
      saved: [],
      depth: depth + 1,
    });
  }

  /** Of the settings for drawing, these change what is seen of text. */
  #setGraphics(called: string, { resources, state }: Scene): void {
    const states = this.file.dict(resources.get('ExtGState'));
    const settings = this.file.dict(states.get(called));
    if (settings.has('Font')) throw new NotPlain('a font set aside');
    const alpha = this.file.find(settings.get('ca')) ?? 1;
    if (typeof alpha === 'number' && alpha < 0.05) throw new NotPlain('drawn, but not to be seen');
    const blend = this.file.find(settings.get('BM'));
    const isPlain =
      blend === null || blend === Name.of('Normal') || blend === Name.of('Compatible');
    if (settings.has('ca') || settings.has('BM')) {
      state.brush = { ...state.brush, covers: isPlain && alpha === 1 };
    }
  }
}
