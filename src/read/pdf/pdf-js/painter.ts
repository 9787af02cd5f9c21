import { type Corners, noCorners, overlap, widen } from '../corners.js';
import { Path } from '../plain/content/path.js';
import { TextState } from '../plain/content/text-state.js';
import { type Matrix, multiply } from '../plain/matrix.js';
import { PEN_OPERATORS } from './pen-operators.js';
import type { Fill, Glyph, Scene } from './sights.js';

/** Of a page; more are hostile, not real. */
const MOST_GLYPHS = 1_000_000;
const MOST_FILLS = 2000;

/** What is saved and restored with the state of the text. */
interface Brush {
  state: TextState;
  clip: Corners;
  colour: string | null;
  alpha: number;
  isPlainBlend: boolean;
  mode: number;
}

/** Notes what pdf.js draws, operator by operator. */
export class Painter implements Scene {
  readonly glyphs: Glyph[] = [];
  readonly fills: Fill[] = [];
  #brush: Brush;
  readonly #saved: Brush[] = [];
  readonly #marks: boolean[] = [];
  #order = 0;
  #clips = false;

  constructor(
    private readonly view: readonly [number, number, number, number],
    private readonly isVisible: (properties: unknown) => boolean,
  ) {
    const [left, bottom, right, top] = view;
    const state = new TextState();
    state.page = [1, 0, 0, 1, -left, 0];
    const clip = { left: 0, top: 0, right: right - left, bottom: top - bottom };
    this.#brush = { state, clip, colour: '#000000', alpha: 1, isPlainBlend: true, mode: 0 };
  }

  draw(operator: string, args: unknown[]): void {
    const pen = PEN_OPERATORS[operator];
    if (pen) {
      pen(this.#brush.state, args as number[]);
      return;
    }
    switch (operator) {
      case 'save':
      case 'beginGroup':
        this.#save();
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.#brush = this.#saved.pop() ?? this.#brush;
        break;
      case 'transform':
        this.#transform(args as unknown as Matrix);
        break;
      case 'paintFormXObjectBegin':
        this.#beginForm(args);
        break;
      case 'setGState':
        for (const [key, value] of (args[0] as [string, unknown][]) ?? []) this.#set(key, value);
        break;
      case 'setFont':
        this.#brush.state.size = Number(args[1]);
        break;
      case 'setTextRenderingMode':
        this.#brush.mode = Number(args[0]);
        break;
      case 'setFillRGBColor':
        this.#brush.colour = hex(args);
        break;
      case 'setFillColorN':
      case 'shadingFill':
        this.#brush.colour = null;
        break;
      case 'beginMarkedContentProps':
        this.#marks.push(args[0] === 'OC' && !this.isVisible(args[1]));
        break;
      case 'beginMarkedContent':
        this.#marks.push(false);
        break;
      case 'endMarkedContent':
        this.#marks.pop();
        break;
      case 'clip':
      case 'eoClip':
        this.#clips = true;
        break;
      case 'constructPath':
        this.#path(args);
        break;
      case 'showText':
        this.#show(args[0]);
        break;
      default:
        if (/^paint(?:Inline)?(?:Image|SolidColor)/.test(operator)) this.#picture(operator);
    }
  }

  #save(): void {
    this.#saved.push({ ...this.#brush, state: this.#brush.state.copy() });
  }

  #transform(matrix: Matrix): void {
    this.#brush.state.page = multiply(this.#brush.state.page, Array.from(matrix) as never);
  }

  #beginForm([matrix, box]: unknown[]): void {
    this.#save();
    if (matrix) this.#transform(matrix as Matrix);
    if (box) this.#clipTo(this.#corners(rectangle(Array.from(box as number[]))));
  }

  #set(key: string, value: unknown): void {
    if (key === 'ca') this.#brush.alpha = Number(value);
    else if (key === 'BM') this.#brush.isPlainBlend = value === 'source-over' || value === 'Normal';
    else if (key === 'Font' && Array.isArray(value)) this.#brush.state.size = Number(value[1]);
  }

  #corners(points: readonly number[]): Corners {
    const [a, b, c, d, e, f] = this.#brush.state.page;
    const corners = noCorners();
    for (let at = 0; at + 1 < points.length; at += 2) {
      const [x = 0, y = 0] = [points[at], points[at + 1]];
      widen(corners, a * x + c * y + e, this.view[3] - (b * x + d * y + f));
    }
    return corners;
  }

  #clipTo(corners: Corners): void {
    this.#brush.clip = overlap(this.#brush.clip, corners);
  }

  #path([operator, data, extent]: unknown[]): void {
    const [path] = (data ?? []) as [Float32Array | null];
    const isClip = this.#clips;
    this.#clips = false;
    if (!extent) return;
    const corners = this.#corners(rectangle(Array.from(extent as number[])));
    if (isClip) this.#clipTo(corners);
    if (!FILLING.has(Number(operator)) || !path || !isRectangle(path)) return;
    this.#fill(corners, this.#brush.colour, false);
  }

  #picture(operator: string): void {
    const colour = operator === 'paintSolidColorImageMask' ? this.#brush.colour : null;
    this.#fill(this.#corners([0, 0, 1, 0, 1, 1, 0, 1]), colour, colour === null);
  }

  #fill(corners: Corners, colour: string | null, isPicture: boolean): void {
    this.#order += 1;
    if (this.fills.length >= MOST_FILLS || this.#marks.includes(true)) return;
    const { clip, alpha, isPlainBlend } = this.#brush;
    const shown = overlap(clip, corners);
    if (shown.right - shown.left < 2 || shown.bottom - shown.top < 2) return;
    const hides = !isPicture && alpha > 0.9 && isPlainBlend;
    if (hides || isPicture)
      this.fills.push({ ...shown, order: this.#order, colour, isPicture, hides });
  }

  #show(shown: unknown): void {
    this.#order += 1;
    const { state, mode, alpha, colour, clip } = this.#brush;
    for (const piece of Array.isArray(shown) ? (shown as unknown[]) : []) {
      if (typeof piece === 'number') {
        state.advance((-piece / 1000) * state.size * state.stretch);
        continue;
      }
      const { unicode = '', width = 0, isSpace = false } = (piece ?? {}) as DrawnGlyph;
      const from = state.pen;
      const length = (width / 1000) * state.size;
      state.advance(length * state.stretch);
      const to = state.pen;
      if (unicode.trim() !== '' && this.glyphs.length < MOST_GLYPHS) {
        this.glyphs.push({
          letter: unicode,
          x: from[4],
          y: this.view[3] - from[5],
          endX: to[4],
          endY: this.view[3] - to[5],
          size: Math.hypot(from[2], from[3]),
          order: this.#order,
          isDrawn: mode !== 3 && mode !== 7 && alpha > 0.03,
          isInHiddenLayer: this.#marks.includes(true),
          colour: mode === 0 || mode === 4 ? colour : null,
          clip,
        });
      }
      const spacing = state.characterSpacing + (isSpace ? state.wordSpacing : 0);
      if (spacing) state.advance(spacing * state.stretch);
    }
  }
}

interface DrawnGlyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

// fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke (`OPS` of pdf.js).
const FILLING: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27]);

function rectangle([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): number[] {
  return [left, top, right, top, right, bottom, left, bottom];
}

/** Whether a path is one upright rectangle: of several, one can be a hole in the other. */
function isRectangle(drawn: Float32Array): boolean {
  const path = new Path();
  for (let at = 0; at < drawn.length; ) {
    const step = drawn[at];
    if (step === CLOSE) at += 1;
    else if (step === MOVE || step === LINE) {
      path.add(drawn[at + 1] ?? 0, drawn[at + 2] ?? 0, step === MOVE);
      at += 3;
    } else return false;
  }
  return path.isRectangle;
}

// The steps of a path (`DrawOPS` of pdf.js).
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

function hex(args: unknown[]): string | null {
  const [first, second, third] = args;
  if (typeof first === 'string') return first;
  const parts = typeof first === 'number' ? [first, Number(second), Number(third)] : [];
  return parts.length === 3
    ? `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
    : null;
}
