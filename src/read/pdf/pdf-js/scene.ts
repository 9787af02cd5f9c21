import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type Corners, noCorners, widen } from '../corners.js';
import { TextState } from '../plain/content/text-state.js';
import { IDENTITY, type Matrix, multiply } from '../plain/matrix.js';
import { WITHOUT_NOTES } from './drawn.js';
import { loadPdfJs } from './load.js';

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

/** Of a page; more are hostile, not real. */
const MOST_GLYPHS = 1_000_000;
const MOST_FILLS = 2000;

/** Notes the letters and the filled rectangles of a page, in the order in which they are drawn. */
export async function sceneOf(document: PDFDocumentProxy, proxy: PDFPageProxy): Promise<Scene> {
  const { OPS } = await loadPdfJs();
  const { fnArray, argsArray } = await proxy.getOperatorList(WITHOUT_NOTES);
  const layers = await document.getOptionalContentConfig();
  const painter = new Painter(proxy.view as [number, number, number, number], (properties) =>
    properties === null || properties === undefined ? true : layers.isVisible(properties),
  );
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));
  for (const [index, operator] of fnArray.entries()) {
    painter.draw(names.get(operator) ?? '', (argsArray[index] ?? []) as unknown[]);
  }
  return painter;
}

/** What is saved and restored with the state of the text. */
interface Brush {
  state: TextState;
  clip: Corners;
  colour: string | null;
  alpha: number;
  isPlainBlend: boolean;
  mode: number;
}

class Painter implements Scene {
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
    const text = TEXT[operator];
    if (text) {
      text(this.#brush.state, args as number[]);
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

  #clipTo({ left, top, right, bottom }: Corners): void {
    const { clip } = this.#brush;
    this.#brush.clip = {
      left: Math.max(clip.left, left),
      top: Math.max(clip.top, top),
      right: Math.min(clip.right, right),
      bottom: Math.min(clip.bottom, bottom),
    };
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
    const shown = {
      left: Math.max(clip.left, corners.left),
      top: Math.max(clip.top, corners.top),
      right: Math.min(clip.right, corners.right),
      bottom: Math.min(clip.bottom, corners.bottom),
    };
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

/** The operators that only move the pen, or say how. */
const TEXT: Readonly<Record<string, (state: TextState, args: number[]) => void>> = {
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

// fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke (`OPS` of pdf.js).
const FILLING: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27]);

function rectangle([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): number[] {
  return [left, top, right, top, right, bottom, left, bottom];
}

/** Whether a path is one upright rectangle: of several, one can be a hole in the other. */
function isRectangle(path: Float32Array): boolean {
  const points: [number, number][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at];
    if (step === 4) at += 1;
    else if ((step === 0 && points.length === 0) || step === 1) {
      points.push([path[at + 1] ?? 0, path[at + 2] ?? 0]);
      at += 3;
    } else return false;
  }
  const xs = new Set(points.map(([x]) => Math.round(x * 10)));
  const ys = new Set(points.map(([, y]) => Math.round(y * 10)));
  return points.length >= 4 && points.length <= 5 && xs.size === 2 && ys.size === 2;
}

function hex(args: unknown[]): string | null {
  const [first, second, third] = args;
  if (typeof first === 'string') return first;
  const parts = typeof first === 'number' ? [first, Number(second), Number(third)] : [];
  return parts.length === 3
    ? `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
    : null;
}
