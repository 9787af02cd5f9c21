import type { PlainFont } from './font.js';
import { IDENTITY, type Matrix, multiply } from './matrix.js';

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
  text: Matrix = IDENTITY;
  line: Matrix = IDENTITY;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  begin(): void {
    this.text = IDENTITY;
    this.line = IDENTITY;
  }

  /** Places the line by a matrix. */
  place(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  /** Goes on by lengths in the plane of the line. */
  nextLine(x: number, y: number): void {
    this.line = shifted(this.line, x, y);
    this.text = this.line;
  }

  /** Moves the pen along the line. */
  advance(by: number): void {
    this.text = shifted(this.text, by, 0);
  }

  /** From a type of size 1 to the page. */
  get glyphs(): Matrix {
    const { size, stretch, rise, text, page } = this;
    return multiply(page, multiply(text, [size * stretch, 0, 0, size, 0, rise]));
  }

  /** How much longer a length along the line is on the page. */
  get scale(): number {
    const { line, page } = this;
    return Math.hypot(page[0], page[1]) * Math.hypot(line[0], line[1]);
  }
}

function shifted(m: Matrix, x: number, y: number): Matrix {
  return [m[0], m[1], m[2], m[3], m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
