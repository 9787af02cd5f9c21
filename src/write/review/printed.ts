/** The document as printed, which is shown beside the record. Lengths are in points. */
export type Printed =
  | { pages: readonly PrintedPage[]; undrawn: string | null }
  | { lines: readonly PrintedLine[] };

/** A page; places on it are measured from its top left corner, before it is turned. */
export interface PrintedPage {
  number: number;
  width: number;
  height: number;
  /** By how many degrees it is turned clockwise to be read. */
  rotation: 0 | 90 | 180 | 270;
  /** A picture of it, not turned; null where its words stand in for one. */
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

/** A line, or a block of several lines. */
export interface PrintedLine {
  line: number;
  endLine: number;
  text: string;
}
