import type { List, Paragraph, PhrasingContent } from 'mdast';

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

const leads = new WeakMap<PhrasingContent, number>();

/** Keeps how many hard spaces stood before the first words of a line. */
export function leadBy(node: PhrasingContent, spaces: number): PhrasingContent {
  leads.set(node, spaces);
  return node;
}

/** How many hard spaces stand before the first words of a line. */
export function leadOf(node: PhrasingContent | undefined): number {
  if (!node) return 0;
  const known = leads.get(node);
  return known ?? (node.type === 'text' ? hardSpaces(node.value) : 0);
}

/** How many hard spaces a text begins with: those set the words after them in. */
export function hardSpaces(text: string): number {
  const space = /^\s*/.exec(text)?.[0] ?? '';
  return space.replace(/[^\u00a0\u2002\u2003]/g, '').length;
}
