import type { Place } from '../read/tree.js';
import type { Finding, Passage } from '../record/schema.js';
import type { Doubted } from './doubt.js';

/** A finding or a passage. */
export interface Piece {
  text: string;
  heading: string | null;
  at: Place;
  /** Null of a passage. */
  finding: Finding | null;
}

/** The findings and passages of a record as they stand in the document, footnotes left out. */
export function piecesOf({ findings, passages }: Doubted): Piece[] {
  const all = [
    ...findings.map((finding) => ({ ...finding, finding })),
    ...passages.filter(isBody).map((passage) => ({ ...passage, finding: null })),
  ];
  return all.sort((one, other) => startOf(one.at) - startOf(other.at));
}

function isBody({ heading }: Passage): boolean {
  return !/^Footnote \S+$/.test(heading ?? '');
}

// Points: more than a page is high.
const PAGE = 10_000;

function startOf(at: Place): number {
  return 'line' in at ? at.line : at.page * PAGE + (at.boxes[0]?.y ?? 0);
}
