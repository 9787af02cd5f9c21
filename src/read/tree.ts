import type { Nodes, Root } from 'mdast';
import type { Node } from 'unist';
import { cleanText, isFolded } from './prose.js';

/** A rectangle on a page: points from the page's top left, pages from 1. */
export interface Box {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where something stands in a paginated document. */
export interface PagePlace {
  page: number;
  endPage: number;
  boxes: Box[];
}

/** Where something stands in a text: lines of the input, from 1. */
export interface LinePlace {
  line: number;
  endLine: number;
}

export type Place = PagePlace | LinePlace;

/** A piece of page furniture (running header or footer, page number) that the reader set aside. */
export interface Furniture {
  text: string;
  at: Place;
}

/** Blocks that a table's cell may hold, beyond the phrasing that mdast allows there. */
export type Block = Root['children'][number];

/** A footnote, taken out of the text that it stands in. */
export interface Footnote {
  number: string;
  text: string;
  at: Place;
}

/** Something that a reader is not certain of. */
export interface Problem {
  /** A stable key of the kind of problem. */
  rule: string;
  message: string;
  at: Place;
}

declare module 'unist' {
  interface Data {
    /** The place of the node, taken at the first read. */
    at?: Place;
    /** The lines of a paragraph or heading as they stand in the document. */
    lines?: string[];
    /** The cell of a one-column table that a block stands in: equal numbers, same cell. */
    cell?: number;
    /** The blocks of a table cell. */
    blocks?: Block[];
    /** It stands in a block quotation. */
    quoted?: boolean;
    /** A list item whose glyph is lost: only white space in a pasted text shows it. */
    unmarked?: boolean;
    /** The number that a list gives a paragraph, where it was printed in figures. */
    number?: number;
    /** On the root: what was set aside as page furniture. */
    furniture?: Furniture[];
    /** On the root: footnotes, in reading order. */
    notes?: Footnote[];
    /** On the root: what the reader is not certain of. */
    problems?: Problem[];
  }
}

/** The place of a node: its `data.at`, else the lines of its `position`. */
export function placeOf(node: Node): Place {
  if (node.data?.at) return node.data.at;
  const { start, end } = node.position ?? {};
  return { line: start?.line ?? 1, endLine: end?.line ?? start?.line ?? 1 };
}

/** The smallest place that covers all of `places`; boxes are kept one by one. Needs one or more. */
export function joinPlaces(places: readonly Place[]): Place {
  const pages = places.filter((place) => 'boxes' in place);
  if (pages.length > 0) {
    return {
      page: least(pages.map((place) => place.page)),
      endPage: most(pages.map((place) => place.endPage)),
      boxes: pages.flatMap((place) => place.boxes),
    };
  }
  const lines = places.filter((place) => 'line' in place);
  return {
    line: least(lines.map((place) => place.line)),
    endLine: most(lines.map((place) => place.endLine)),
  };
}

/** The least of numbers, however many: as arguments of one call they would overflow the stack. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Number.POSITIVE_INFINITY);
}

/** The greatest of numbers, however many. */
export function most(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.max(found, number), Number.NEGATIVE_INFINITY);
}

/** Marks a block as part of a block quotation. */
export function quoted(block: Block): Block {
  block.data = { ...block.data, quoted: true };
  return block;
}

/** Gives lists and their items the place of all that stands in them. */
export function placeList(block: Block): Block {
  if (block.type !== 'list') return block;
  for (const item of block.children) {
    const inside = item.children.map((child) => placeOf(placeList(child)));
    item.data = { ...item.data, at: joinPlaces(inside) };
  }
  block.data = { ...block.data, at: joinPlaces(block.children.map(placeOf)) };
  return block;
}

/** White space folded to single spaces, letters as `cleanText` gives them. */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

const texts = new WeakMap<Nodes, string>();

/**
 * The text of a node; hard breaks and the ends of blocks are spaces. It is kept, so nodes must not
 * change once they have been asked.
 */
export function text(node: Nodes): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const words = fold(splitAtBreaks(node).join(' '));
  texts.set(node, words);
  return words;
}

/** The lines of a node as printed, where the reader knew them; else split at hard breaks. */
export function lines(node: Nodes): string[] {
  const printed = node.data?.lines;
  if (!printed) return splitAtBreaks(node);
  const known = folded.get(printed);
  if (known) return [...known];
  const found = printed.map(fold);
  folded.set(printed, found);
  return [...found];
}

const folded = new WeakMap<readonly string[], readonly string[]>();

function splitAtBreaks(node: Nodes): string[] {
  const found = [''];
  const collect = (part: Nodes): void => {
    if (isBreak(part)) found.push('');
    else if ('children' in part) {
      for (const child of part.children) collect(child);
      const ends = ['paragraph', 'heading', 'tableCell'].includes(part.type);
      if (ends) found.push('');
    } else if ('value' in part) found.push((found.pop() ?? '') + part.value);
  };
  collect(node);
  return found.map(fold).filter((line) => line !== '');
}

function isBreak(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value));
}

/** The paragraphs and headings in a node (the blocks of table cells included), in reading order. */
export function leaves(node: Nodes): Nodes[] {
  if (node.type === 'tableCell') return (node.data?.blocks ?? []).flatMap(leaves);
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  if ('children' in node) return node.children.flatMap((child) => leaves(child as Nodes));
  return 'value' in node && node.value.trim() !== '' ? [node] : [];
}
