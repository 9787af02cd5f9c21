import type { List, Nodes } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isStrong, isTextual, type Textual } from '../shared/blocks.js';
import { type Entry, entryOf, extend } from '../shared/findings/entry.js';
import { numberedIn } from '../shared/findings/numbering.js';
import { weaknessRows } from './weakness-table.js';

/** What stands in the section of weaknesses, one after the other. */
export type Piece =
  | { kind: 'marked'; entry: Entry }
  /** The heads of a table, and what is no text. */
  | { kind: 'aside'; nodes: Nodes[] }
  | { kind: 'words'; block: Textual; isHeading: boolean };

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
      if (owner?.kind === 'marked') addPoints(owner.entry, block);
      else pieces.push(...bulletsOf(block));
    } else if (!isTextual(block)) pieces.push({ kind: 'aside', nodes: [block] });
    else if (number !== undefined && !isSubheading(block, blocks[index + 1])) {
      pieces.push({ kind: 'marked', entry: withoutMark(entryOf([block], [block]), number) });
    } else if (boxes.size > 1 && block.data?.cell !== undefined) {
      const own = before?.data?.cell === block.data.cell ? last : undefined;
      if (own?.kind === 'marked') extend(own.entry, block);
      else pieces.push({ kind: 'marked', entry: entryOf([block], [block]) });
    } else pieces.push({ kind: 'words', block, isHeading: isSubheading(block, blocks[index + 1]) });
  }
  return pieces;
}

function bulletsOf(list: List): Piece[] {
  // A bullet before a typed number: both are marks.
  const numbers = numberedIn(list.children.flatMap(({ children }) => children.slice(0, 1)));
  return list.children.map((bullet) => {
    const number = bullet.children[0] && numbers.get(bullet.children[0]);
    const entry = entryOf(bullet.children, [bullet]);
    const isNumbered = numbers.size > 1 && number !== undefined;
    return { kind: 'marked', entry: isNumbered ? withoutMark(entry, number) : entry };
  });
}

function withoutMark(entry: Entry, mark: string): Entry {
  return { ...entry, text: entry.text.slice(mark.length) };
}

function addPoints(entry: Entry, list: List): void {
  const { text, points } = entryOf([list], [list]);
  entry.points.push(text, ...points);
  entry.nodes.push(list);
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
