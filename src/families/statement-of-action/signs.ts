import { type Block, text } from '../../read/tree.js';
import { isStrong } from '../shared/blocks.js';

/** Deeper than any heading: the depth of text. */
export const LOWEST = 7;

/** The depth of a heading; text is deepest. */
export function depthOf(node: { type: string; depth?: number }): number {
  return node.type === 'heading' ? (node.depth ?? LOWEST) : LOWEST;
}

/** Whether a block is set as a heading: marked as one, or bold. */
export function isSet(block: Block): boolean {
  return block.type === 'heading' || isStrong(block);
}

/** Whether a line is as short as a heading, and ends like one. */
export function isShort(words: string): boolean {
  return words.length < 80 && !/[.;,]$/.test(words);
}

/** Whether a block is set as a heading, or reads as one: short, before a list, or with a colon. */
export function isHeading(block: Block, next: Block | undefined): boolean {
  const words = text(block);
  if (isSet(block)) return true;
  if (/[.;,]$/.test(words) || words.length > 160) return false;
  return words.endsWith(':') || startsListOrTable(next) || words.length < 75;
}

/** Whether a block is a list or a table. */
export function startsListOrTable(block: Block | undefined): boolean {
  return block?.type === 'list' || block?.type === 'table';
}
