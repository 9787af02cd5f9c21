import type { Root } from 'mdast';
import { beginsClosingPage, letterheadIn } from '../families/shared/boilerplate.js';
import { type Block, type Box, leaves, type Place, placeOf, text } from '../read/tree.js';
import type { LetterRecord } from '../record/schema.js';

/** A document read again, block by block, to check a record against it. */
export interface SourceDocument {
  name: string;
  sha256: string;
  /** Null where it has no pages. */
  pages: number | null;
  /** Paragraphs, headings and footnotes, in reading order. */
  blocks: SourceBlock[];
  /** Running headers and footers, page numbers. */
  furniture: SourceBlock[];
  /** The record that is made of it now, or why none is. */
  again: { record: LetterRecord } | { refused: string };
}

/** A paragraph, heading or footnote of a document, with its place. */
export interface SourceBlock {
  text: string;
  at: Place;
  /** Whether it is part of the publisher's letterhead or closing page. */
  boilerplate?: boolean;
}

/** The document that a tree was read from. */
export function sourceDocument(
  tree: Root,
  { name, sha256, pages, again }: Pick<SourceDocument, 'name' | 'sha256' | 'pages' | 'again'>,
): SourceDocument {
  const { notes = [], furniture = [] } = tree.data ?? {};
  const all = leaves(tree) as Block[];
  const closing = all.findIndex((leaf) => beginsClosingPage(text(leaf)));
  const letterhead = new Set(letterheadIn(all));
  const body = all.map((leaf, index) => ({
    text: text(leaf),
    at: placeOf(leaf),
    boilerplate: letterhead.has(leaf) || (closing >= 0 && index >= closing),
  }));
  return {
    name,
    sha256,
    pages,
    blocks: [...body, ...notes].filter(({ text }) => text !== ''),
    furniture: [...furniture],
    again,
  };
}

/** Whether a place is inside another: its lines, or each of its boxes in one of the other's. */
export function isWithin(inner: Place, outer: Place): boolean {
  if ('line' in inner || 'line' in outer) {
    return (
      'line' in inner &&
      'line' in outer &&
      inner.line >= outer.line &&
      inner.endLine <= outer.endLine
    );
  }
  return inner.boxes.every((box) => outer.boxes.some((around) => isInside(box, around)));
}

// How far a box may stick out, in points, as places are rounded.
const SLACK = 0.5;

function isInside(box: Box, around: Box): boolean {
  return (
    box.page === around.page &&
    box.x >= around.x - SLACK &&
    box.y >= around.y - SLACK &&
    box.x + box.width <= around.x + around.width + SLACK &&
    box.y + box.height <= around.y + around.height + SLACK
  );
}
