import type { Nodes } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isStrong, isTextual, type Textual } from '../shared/blocks.js';
import {
  addPoints,
  awaitsPoints,
  bulletsOf,
  type Entry,
  entryOf,
  extend,
  withoutMark,
} from '../shared/findings/entry.js';
import { numberedIn } from '../shared/findings/numbering.js';
import { weaknessRows } from './weakness-table.js';

/** What stands in the section of weaknesses, one after the other. */
export type Piece =
  | { kind: 'marked'; entry: Entry }
  /** The heads of a table, and what is no text. */
  | { kind: 'aside'; nodes: Nodes[] }
  | { kind: 'words'; block: Textual; isHeading: boolean; number: string };

/** Tells apart what carries a mark of its own (a bullet, a number, a row) and what does not. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const numbers = numberedIn(blocks);
  const boxes = new Set(blocks.map(({ data }) => data?.cell).filter((cell) => cell !== undefined));
  const pieces: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = pieces.at(-1);
    const number = numbers.get(block);
    const before = blocks[index - 1];
    if (block.type === 'table') pieces.push(...rowsOf(block));
    else if (block.type === 'list') {
      const owner = before && numbers.has(before) && before.type !== 'heading' ? last : undefined;
      const open = last?.kind === 'marked' && before?.type === 'list' && awaitsPoints(last.entry);
      if (open) addPoints(last.entry, block);
      else if (owner?.kind === 'marked') addPoints(owner.entry, block);
      else pieces.push(...bulletsOf(block).map((entry): Piece => ({ kind: 'marked', entry })));
    } else if (!isTextual(block)) pieces.push({ kind: 'aside', nodes: [block] });
    else if (number !== undefined && !isSubheading(block, blocks[index + 1])) {
      pieces.push({ kind: 'marked', entry: withoutMark(entryOf([block], [block]), number) });
    } else if (boxes.size > 1 && block.data?.cell !== undefined) {
      const own = before?.data?.cell === block.data.cell ? last : undefined;
      if (own?.kind === 'marked') extend(own.entry, block);
      else pieces.push({ kind: 'marked', entry: entryOf([block], [block]) });
    } else {
      const isHeading = isSubheading(block, blocks[index + 1]);
      pieces.push({ kind: 'words', block, isHeading, number: number ?? '' });
    }
  }
  return pieces;
}

function rowsOf(table: Parameters<typeof weaknessRows>[0]): Piece[] {
  return weaknessRows(table).flatMap(({ weakness, beside, numbers }): Piece[] => {
    if (weakness.length === 0) return [{ kind: 'aside', nodes: [...beside, ...numbers] }];
    const entry = entryOf(weakness, [...numbers, ...beside, ...weakness]);
    const heading = beside.map(text).join(' ');
    return [{ kind: 'marked', entry: heading === '' ? entry : { ...entry, heading } }];
  });
}

// Letters.
const SHORT = 90;

/** Whether words stand like a heading: their type, bold, or a short line that is no clause above a list. */
function isSubheading(block: Textual, next: Block | undefined): boolean {
  if (block.type === 'heading' || isStrong(block)) return true;
  const words = text(block);
  return next?.type === 'list' && words.length < SHORT && /^\p{Lu}.*[\p{L}\p{N})’”]$/u.test(words);
}
