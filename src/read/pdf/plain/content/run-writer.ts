import { NotPlain } from '../file/values.js';
import { codeAt, type Glyph } from '../font/glyph.js';
import type { Matrix } from '../matrix.js';
import { LastLetters } from './last-letters.js';
import { OpenRun, type PageRuns } from './open-run.js';
import type { Scenery } from './scenery.js';
import type { TextState } from './text-state.js';
import type { Visitor } from './visitor.js';

// Gaps between letters, in units of the type's size, and what pdf.js takes them for: the same words must
// come of both readers.
const NO_GAP = 0.03;
const GAP = 0.102;
const WIDEST_SPACE = 0.6;
const FARTHEST_BACK = -0.2;
/** Of the height of a run: letters shifted further begin another. */
const SHIFT = 0.25;

/** Puts the letters that are drawn into runs, as pdf.js does it, for text that runs from left to right. */
export class RunWriter implements Visitor {
  readonly #letters = new LastLetters();
  readonly #run = new OpenRun();
  /** Where the last letter ended. */
  #end: Matrix | null = null;
  #endRise = 0;
  /** The type of the run. */
  #type: Pick<TextState, 'size' | 'fontName' | 'font'> = { size: 0, fontName: '', font: null };

  constructor(
    private readonly page: PageRuns,
    private readonly scenery: Scenery,
  ) {}

  within(): Visitor {
    return new RunWriter(this.page, this.scenery);
  }

  point(x: number, y: number, begins: boolean, page: Matrix): void {
    this.scenery.point(x, y, begins, page);
  }

  clips(): void {
    this.scenery.clips();
  }

  painted(isFilled: boolean, state: TextState): void {
    const before = this.page.runs.length + (this.#run.isOpen ? 1 : 0);
    this.scenery.painted(isFilled, state, before);
  }

  pictured(state: TextState): void {
    this.scenery.pictured(state);
  }

  begin(tag: string, id: number | null): void {
    this.#flush();
    this.page.marks.push({ id, artifact: tag === 'Artifact' });
  }

  end(): void {
    this.#flush();
    this.page.marks.pop();
  }

  interrupt(): void {
    this.#flush();
  }

  placed(state: TextState): void {
    const run = this.#run;
    if (run.isOpen && state.scale !== run.scale) run.rescale(state.scale);
  }

  show(string: Uint8Array, extra: number, state: TextState): void {
    this.#beginType(state);
    const { font } = state;
    if (!font) throw new NotPlain('text without a font');
    if (string.length === 0) this.#space(state, state.characterSpacing + extra);
    const last = string.length - font.bytes;
    /** Null where it has to be found anew. */
    let pen: Matrix | null = null;
    for (let at = 0; at < string.length; at += font.bytes) {
      const glyph = font.glyph(codeAt(string, at, font.bytes));
      if (glyph.kind === 'invisible') continue;
      const width = glyph.width * (THOUSANDTH * state.size);
      const spacing =
        state.characterSpacing +
        (at === last ? extra : 0) +
        (glyph.code === SPACE ? state.wordSpacing : 0);
      if (glyph.kind === 'space') {
        this.#space(state, spacing + width);
        this.#letters.add(' ');
        pen = null;
        continue;
      }
      pen ??= state.pen;
      if (glyph.kind === 'accent' || this.#goOn(pen, width, state)) {
        pen = this.#write(glyph, width, pen, state);
        if (spacing) pen = this.#space(state, spacing);
      } else throw new NotPlain('text outside of the page');
    }
  }

  /** Moves the pen on without a letter. */
  #space(state: TextState, by: number): null {
    if (by) state.advance(by * state.stretch);
    return null;
  }

  #beginType(state: TextState): void {
    const { size, fontName, font } = this.#type;
    const isOther =
      size !== state.size || (fontName !== state.fontName && font?.name !== state.font?.name);
    if (!isOther) return;
    this.#flush();
    this.#type = { size: state.size, fontName: state.fontName, font: state.font };
  }

  /** @returns Where the letter ends. */
  #write(glyph: Glyph, width: number, pen: Matrix, state: TextState): Matrix {
    if (!this.scenery.showsAll(state)) {
      const middle = pen[4] + (pen[0] * glyph.width) / 2000;
      this.scenery.check(state, middle, pen[5] + pen[3] / 4, pen[3]);
    }
    if (!this.#run.isOpen) this.#run.begin(pen, state);
    const length = glyph.kind === 'accent' ? 0 : width * state.stretch;
    let end = pen;
    if (length) {
      state.advance(length);
      end = state.pen;
      this.#run.width += length;
      this.#end = end;
      this.#endRise = state.rise;
    }
    this.#run.add(this.#letters.add(glyph.text) ? ` ${glyph.text}` : glyph.text);
    return end;
  }

  /**
   * Looks at the gap between the last letter and the next: it may end the run, or be a space.
   *
   * @returns Whether the next letter stands on the page.
   */
  #goOn(here: Matrix, width: number, state: TextState): boolean {
    if (!(here[0] > 0) || here[1] !== 0) throw new NotPlain('text that is turned');
    const { view } = this.page;
    const x = here[4];
    const y = here[5];
    if (x + width < view.left || x > view.right || y < view.bottom || y > view.top) return false;
    const end = this.#end;
    if (!end || end === here || (end[4] === x && end[5] === y)) return true;
    const isUpright = here[2] === 0;
    const [across, up] = isUpright ? [x, y] : leaning(here);
    const [endAcross, endUp] = isUpright ? [end[4], end[5]] : leaning(end);
    this.#judge((across - endAcross) / this.#run.scale, up - endUp, here, state);
    return true;
  }

  #judge(gap: number, shift: number, here: Matrix, state: TextState): void {
    const way = Math.sign(this.#run.width || this.#run.done);
    if (gap < way * FARTHEST_BACK * this.#run.size) {
      this.#part();
      return;
    }
    const risen = state.rise - this.#endRise;
    const lineShift = risen === 0 ? shift : shift - (here[3] / state.size) * risen;
    if (Math.abs(lineShift) > this.#run.height) {
      this.#part();
      return;
    }
    this.#bridge(gap, way);
    if (Math.abs(shift) > this.#run.height * SHIFT) this.#flush();
  }

  /** Bridges a gap on a line. */
  #bridge(gap: number, way: number): void {
    const run = this.#run;
    if (gap <= way * (NO_GAP * run.size)) this.#letters.clear();
    if (gap <= way * (GAP * run.size)) {
      if (this.#letters.isApart) this.#part();
      else run.width += gap;
    } else if (way * (GAP * run.size) <= gap && gap <= way * (WIDEST_SPACE * run.size)) {
      this.#letters.clear();
      if (!run.isOpen) return;
      run.add(' ');
      run.width += gap;
    } else this.#part();
  }

  #part(): void {
    this.#letters.clear();
    this.#flush();
  }

  #flush(): void {
    if (this.#run.isOpen) this.#run.end(this.page);
  }
}

const SPACE = 0x20;
const THOUSANDTH = 0.001;

/** Where leaning letters stand along and across their own axes. */
function leaning([a, b, c, d, e, f]: Matrix): [number, number] {
  const size = Math.hypot(a, b);
  return [(a * e + b * f) / size, (c * e + d * f) / size];
}
