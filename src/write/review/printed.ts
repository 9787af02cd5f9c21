/** The document as it is printed: what stands beside the record. Lengths in points. */
export type Printed =
  | { pages: readonly PrintedPage[]; undrawn: string | null }
  | { lines: readonly PrintedLine[] };

/** A page; its places are measured from its top left, before it is turned. */
export interface PrintedPage {
  number: number;
  width: number;
  height: number;
  /** Degrees clockwise by which it is turned to be read. */
  rotation: 0 | 90 | 180 | 270;
  /** A picture of it, not turned; null where there is none and its words stand in. */
  picture: { mediaType: string; base64: string } | null;
  lines: readonly (readonly PrintedRun[])[];
}

/** A piece of text; `y` is its baseline. */
export interface PrintedRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A line, or a block of several. */
export interface PrintedLine {
  line: number;
  endLine: number;
  text: string;
}
