import { heights, isSound, type Run } from '../../page.js';
import type { View } from '../file/pages.js';
import { NotPlain } from '../file/values.js';
import type { PlainFont } from '../font/font.js';
import type { Matrix } from '../matrix.js';
import type { PageTags } from '../structure/structure.js';
import { plainLetters } from './letters.js';
import type { TextState } from './text-state.js';

/** Runs of a page, and letters of a run; real ones have some thousands. */
const MOST_RUNS = 200_000;
const LONGEST_RUN = 1_000_000;

/** The runs of a page, and the marked content that is open while they are drawn. */
export interface PageRuns {
  runs: Run[];
  marks: { id: number | null; artifact: boolean }[];
  view: View;
  tags: PageTags;
}

/** The run that is being written. */
export class OpenRun {
  isOpen = false;
  /** Its length so far, along its line; `done` is that on the page, as far as its scale has changed. */
  width = 0;
  done = 0;
  height = 0;
  scale = 0;
  size = 0;
  #text = '';
  #start: Matrix | null = null;
  #font: PlainFont | null = null;

  begin(pen: Matrix, state: TextState): void {
    this.#start = pen;
    this.#font = state.font;
    this.width = 0;
    this.done = 0;
    this.height = Math.hypot(pen[2], pen[3]);
    this.scale = state.scale;
    this.size = state.size;
    this.isOpen = true;
  }

  /** @throws NotPlain */
  add(text: string): void {
    this.#text += text;
    if (this.#text.length > LONGEST_RUN) throw new NotPlain('a run of too many letters');
  }

  /** The line goes on at another scale. */
  rescale(scale: number): void {
    this.done += this.width * this.scale;
    this.width = 0;
    this.scale = scale;
  }

  /** Puts the run onto its page, unless it is blank. @throws NotPlain */
  end(page: PageRuns): void {
    this.done += this.width * this.scale;
    const text = plainLetters(this.#text);
    if (text.trim() !== '') page.runs.push(this.#run(text, page));
    if (page.runs.length > MOST_RUNS) throw new NotPlain('a page of too many runs');
    this.isOpen = false;
    this.#text = '';
  }

  #run(text: string, { view, tags, marks }: PageRuns): Run {
    const [a, b, , , e, f] = this.#start as Matrix;
    const size = Math.hypot(a, b) || this.height;
    const id = marks.findLast((mark) => mark.id !== null)?.id ?? null;
    const tag = (id !== null && tags.get(id)) || null;
    const run: Run = {
      text,
      x: e - view.left,
      y: view.top - f,
      width: Math.abs(this.done),
      size,
      angle: 0,
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
