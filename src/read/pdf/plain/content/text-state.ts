import type { PlainFont } from '../font/font.js';
import { IDENTITY, type Matrix } from '../matrix.js';

/** What makes that a person sees what is drawn, or does not. */
export interface Brush {
  /** Red, green and blue, from 0 to 1; null where it is not known. */
  readonly colour: readonly [number, number, number] | null;
  /** Whether text is drawn at all. */
  readonly draws: boolean;
  /** Whether nothing of what is below shines through. */
  readonly covers: boolean;
  /** What of the page can be drawn on; points from the bottom left. */
  readonly clip: Rectangle | null;
}

export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const BLACK: Brush = { colour: [0, 0, 0], draws: true, covers: true, clip: null };

/** How text is drawn (ISO 32000-1, 9.3 and 9.4), and where. */
export class TextState {
  /** From the plane in which is drawn to the page. */
  page: Matrix = IDENTITY;
  font: PlainFont | null = null;
  /** As the page's resources call the font. */
  fontName = '';
  size = 0;
  characterSpacing = 0;
  wordSpacing = 0;
  /** 1 is as wide as the font is. */
  stretch = 1;
  leading = 0;
  rise = 0;
  line: Matrix = IDENTITY;
  brush: Brush = BLACK;
  /** The text's own plane, but for where its pen is: that changes with each letter. */
  #text: Matrix = IDENTITY;
  #x = 0;
  #y = 0;

  copy(): TextState {
    const copy = new TextState();
    copy.page = this.page;
    copy.font = this.font;
    copy.fontName = this.fontName;
    copy.size = this.size;
    copy.characterSpacing = this.characterSpacing;
    copy.wordSpacing = this.wordSpacing;
    copy.stretch = this.stretch;
    copy.leading = this.leading;
    copy.rise = this.rise;
    copy.line = this.line;
    copy.brush = this.brush;
    copy.#text = this.#text;
    copy.#x = this.#x;
    copy.#y = this.#y;
    return copy;
  }

  begin(): void {
    this.place(IDENTITY);
  }

  /** Places the line by a matrix. */
  place(matrix: Matrix): void {
    this.line = matrix;
    this.#text = matrix;
    this.#x = matrix[4];
    this.#y = matrix[5];
  }

  /** Goes on by lengths in the plane of the line. */
  nextLine(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.line;
    this.place([a, b, c, d, a * x + c * y + e, b * x + d * y + f]);
  }

  /** Moves the pen along the line. */
  advance(by: number): void {
    this.#x = this.#text[0] * by + this.#x;
    this.#y = this.#text[1] * by + this.#y;
  }

  /** Where the pen is on the page, and how type of size 1 would stand there. */
  get pen(): Matrix {
    const { size, stretch, rise, page } = this;
    const [a, b, c, d] = this.#text;
    const wide = size * stretch;
    const x = c * rise + this.#x;
    const y = d * rise + this.#y;
    return [
      page[0] * (a * wide) + page[2] * (b * wide),
      page[1] * (a * wide) + page[3] * (b * wide),
      page[0] * (c * size) + page[2] * (d * size),
      page[1] * (c * size) + page[3] * (d * size),
      page[0] * x + page[2] * y + page[4],
      page[1] * x + page[3] * y + page[5],
    ];
  }

  /** How much longer a length along the line is on the page. */
  get scale(): number {
    const { line, page } = this;
    return Math.hypot(page[0], page[1]) * Math.hypot(line[0], line[1]);
  }
}
