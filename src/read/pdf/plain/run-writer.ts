import { heights, isSound, type Run } from '../page.js';
import { codeAt, type Glyph, type PlainFont } from './font.js';
import { plainLetters } from './letters.js';
import type { Matrix } from './matrix.js';
import type { View } from './pages.js';
import type { PageTags } from './structure.js';
import type { TextState } from './text-state.js';
import { NotPlain } from './values.js';
import type { Onlooker } from './visitor.js';

// Gaps between letters, in units of the type's size, and what pdf.js takes them for: the same words must
// come of both readers.
const NO_GAP = 0.03;
const GAP = 0.102;
const WIDEST_SPACE = 0.6;
const FARTHEST_BACK = -0.2;
/** Of the height of a run: letters shifted further begin another. */
const SHIFT = 0.25;

/** Runs of a page, and letters of a run; real ones have some thousands. */
const MOST_RUNS = 200_000;
const LONGEST_RUN = 1_000_000;

/** The runs of a page, and what is marked while they are drawn. */
export interface PageRuns {
  runs: Run[];
  marks: { id: number | null; artifact: boolean }[];
  view: View;
  tags: PageTags;
}

/** The letters drawn before, as far as a space between words depends on them. */
class LastLetters {
  #before = ' ';
  #last = ' ';

  /** @returns Whether what came between this letter and the one before was a space. */
  add(letter: string): boolean {
    const isApart = this.isApart;
    this.#before = this.#last;
    this.#last = letter;
    return isApart;
  }

  /** A letter, then a space. */
  get isApart(): boolean {
    return this.#before !== ' ' && this.#last === ' ';
  }

  clear(): void {
    this.#before = ' ';
    this.#last = ' ';
  }
}

/** Puts the letters that are drawn into runs, as pdf.js does it, for text that runs from left to right. */
export class RunWriter implements Onlooker {
  readonly #letters = new LastLetters();
  /** The run that is being written. */
  #text = '';
  #isOpen = false;
  #start: Matrix | null = null;
  #font: PlainFont | null = null;
  /** Its length so far, along its line, and on the page as far as its scale has changed. */
  #width = 0;
  #done = 0;
  #height = 0;
  #scale = 0;
  #size = 0;
  /** Where the last letter ended. */
  #end: Matrix | null = null;
  #endRise = 0;
  /** The type of the run. */
  #type: Pick<TextState, 'size' | 'fontName' | 'font'> = { size: 0, fontName: '', font: null };

  constructor(private readonly page: PageRuns) {}

  within(): Onlooker {
    return new RunWriter(this.page);
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
    if (!this.#isOpen || state.scale === this.#scale) return;
    this.#done += this.#width * this.#scale;
    this.#width = 0;
    this.#scale = state.scale;
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
      } else {
        // It cannot be seen.
        pen = this.#space(state, width);
      }
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
    if (!this.#isOpen) this.#open(pen, state);
    const length = glyph.kind === 'accent' ? 0 : width * state.stretch;
    let end = pen;
    if (length) {
      state.advance(length);
      end = state.pen;
      this.#width += length;
      this.#end = end;
      this.#endRise = state.rise;
    }
    this.#text += this.#letters.add(glyph.text) ? ` ${glyph.text}` : glyph.text;
    if (this.#text.length > LONGEST_RUN) throw new NotPlain('a run of too many letters');
    return end;
  }

  #open(pen: Matrix, state: TextState): void {
    this.#start = pen;
    this.#font = state.font;
    this.#width = 0;
    this.#done = 0;
    this.#height = Math.hypot(pen[2], pen[3]);
    this.#scale = state.scale;
    this.#size = state.size;
    this.#isOpen = true;
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
    this.#judge((across - endAcross) / this.#scale, up - endUp, here, state);
    return true;
  }

  #judge(gap: number, shift: number, here: Matrix, state: TextState): void {
    const way = Math.sign(this.#width || this.#done);
    if (gap < way * FARTHEST_BACK * this.#size) {
      this.#part();
      return;
    }
    const risen = state.rise - this.#endRise;
    const lineShift = risen === 0 ? shift : shift - (here[3] / state.size) * risen;
    if (Math.abs(lineShift) > this.#height) {
      this.#part();
      return;
    }
    this.#bridge(gap, way);
    if (Math.abs(shift) > this.#height * SHIFT) this.#flush();
  }

  /** Bridges a gap on a line. */
  #bridge(gap: number, way: number): void {
    if (gap <= way * (NO_GAP * this.#size)) this.#letters.clear();
    if (gap <= way * (GAP * this.#size)) {
      if (this.#letters.isApart) this.#part();
      else this.#width += gap;
    } else if (way * (GAP * this.#size) <= gap && gap <= way * (WIDEST_SPACE * this.#size)) {
      if (this.#isOpen) {
        this.#letters.clear();
        this.#text += ' ';
        this.#width += gap;
      } else this.#letters.clear();
    } else this.#part();
  }

  #part(): void {
    this.#letters.clear();
    this.#flush();
  }

  #flush(): void {
    if (!this.#isOpen) return;
    this.#done += this.#width * this.#scale;
    const text = plainLetters(this.#text);
    if (text.trim() !== '') this.page.runs.push(this.#run(text));
    if (this.page.runs.length > MOST_RUNS) throw new NotPlain('a page of too many runs');
    this.#isOpen = false;
    this.#text = '';
  }

  #run(text: string): Run {
    const [a, b, , , e, f] = this.#start as Matrix;
    const { view, tags, marks } = this.page;
    const size = Math.hypot(a, b) || this.#height;
    const id = marks.findLast((mark) => mark.id !== null)?.id ?? null;
    const tag = (id !== null && tags.get(id)) || null;
    const run: Run = {
      text,
      x: e - view.left,
      y: view.top - f,
      width: Math.abs(this.#done),
      size,
      ...heights(size, this.#font ?? {}),
      font: this.#font?.key ?? '',
      tag,
      cell: tag?.cell ?? null,
      artifact: marks.some((mark) => mark.artifact),
    };
    if (!isSound(run)) throw new NotPlain('text that stands nowhere');
    return run;
  }
}

const SPACE = 0x20;
const THOUSANDTH = 0.001;

/** Where leaning letters stand along and across their own axes. */
function leaning([a, b, c, d, e, f]: Matrix): [number, number] {
  const size = Math.hypot(a, b);
  return [(a * e + b * f) / size, (c * e + d * f) / size];
}
