import type { List, Paragraph } from 'mdast';

/** What a format tells of a paragraph, beyond its words. */
export interface ParagraphHints {
  /** How deep an item stands, in no certain unit; null where nothing tells. */
  level: number | null;
  /** How far it is set in, in points; null where nothing tells. */
  indent: number | null;
  /** The mark that it begins with, if any, is sure to be one. */
  isItem: boolean;
}

const NONE: ParagraphHints = { level: null, indent: null, isItem: false };

const paragraphs = new WeakMap<Paragraph, ParagraphHints>();
const depths = new WeakMap<List, number>();

/** Keeps what a format tells of a paragraph. */
export function hint(paragraph: Paragraph, hints: Partial<ParagraphHints>): Paragraph {
  paragraphs.set(paragraph, { ...NONE, ...hints });
  return paragraph;
}

export function hintsOf(paragraph: Paragraph): ParagraphHints {
  return paragraphs.get(paragraph) ?? NONE;
}

/** Keeps that a list stands in so many others that hold nothing else. */
export function setIn(list: List, depth: number): List {
  depths.set(list, depth);
  return list;
}

/** How many lists without items of their own a list stands in. */
export function depthOf(list: List): number {
  return depths.get(list) ?? 0;
}
