import type { Corners } from './corners.js';
import type { LastLine } from './last-line.js';
import type { Cell, Tag } from './tags.js';
import type { Unseen } from './unseen.js';

/** A PDF that is open to be read. */
export interface OpenPdf {
  readonly pages: number;
  /** @param number - From 1. */
  page(number: number): Promise<OpenPage>;
}

export interface OpenPage {
  text(): Promise<PageText>;
  /** The paths that are drawn, each by its corners. */
  paths(): Promise<Corners[]>;
  /** The texts that the page's body is drawn with, in order, spaces included. */
  shownTexts(): Promise<string[]>;
  /** Whether it shows a picture. */
  showsPicture(): Promise<boolean>;
  close(): void;
}

/** Quarters by which the text of a page is turned, against the clock. */
export type Turn = 0 | 1 | 2 | 3;

/** A piece of text as the PDF draws it. Points; `y` is the baseline, from the page's top. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  ascent: number;
  descent: number;
  /** The font's name inside this document; equal names, same font. */
  font: string;
  tag: Tag | null;
  /** The cell of a table that it stands in, as tags or rules tell. */
  cell: Cell | null;
  /** Degrees by which its line is turned from the page's, against the clock. */
  angle: number;
  /** Marked as an artifact, that is: not part of the document's body. */
  artifact: boolean;
  /** The footnote to which it points: a raised number, whose text is then empty. */
  pointsTo?: string;
}

export interface PageText {
  number: number;
  width: number;
  height: number;
  runs: Run[];
  tagged: boolean;
  /** Quarters by which it was turned, against the clock, so that its text is level. */
  turn: Turn;
  /** What stands on the page, and a person does not see. */
  unseen: Unseen[];
  /** How its last line ends, where that was looked up. */
  lastLine: LastLine | null;
}

/** Only damage leaves text without a place. */
export function isSound({ x, y, width, size }: Run): boolean {
  return [x, y, width, size].every(Number.isFinite);
}

// No letter stands so many times its size over the line.
const TALLEST = 4;

/** A font without metrics, or with damaged ones, gets those of a usual sans serif. */
function metric(given = 0): number {
  return Math.abs(given) < TALLEST ? given : 0;
}

/** How far a run stands over and under its line; fonts say it in units of the type's size. */
export function heights(
  size: number,
  { ascent, descent }: { ascent?: number; descent?: number },
): Pick<Run, 'ascent' | 'descent'> {
  return {
    ascent: size * (metric(ascent) || 0.9),
    descent: size * Math.abs(metric(descent) || 0.2),
  };
}
