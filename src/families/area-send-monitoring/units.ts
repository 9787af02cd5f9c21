import type { List, Nodes } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { cellsByRow, isStrong } from '../shared/blocks.js';
import { entryOf } from '../shared/findings/entry.js';

/** A paragraph, heading, bullet or table row of what a monitoring inspection found. */
export interface Unit {
  text: string;
  /** All that it says, its own bullets one by one. */
  texts: string[];
  nodes: Nodes[];
  /** The list that it is a bullet of. */
  list: List | null;
  /** Set apart from the text around it, as headings, bold paragraphs and quotations are. */
  apart: boolean;
  /** The cells of a row with several. */
  cells: Block[][] | null;
}

/** The units of blocks, from top to bottom. */
export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.map((bullet) => unit(bullet.children, block));
    if (block.type !== 'table') return [unit([block], null)];
    return cellsByRow(block).flatMap((row) =>
      row.length > 1 ? [{ ...unit(row.flat(), null), cells: row }] : unitsOf(row.flat()),
    );
  });
}

function unit(blocks: readonly Block[], list: List | null): Unit {
  const { text: own, points } = entryOf(blocks, [...blocks]);
  const [first] = blocks;
  const isApart = (block: Block) =>
    block.type === 'heading' || isStrong(block) || block.data?.quoted === true;
  return {
    text: blocks.map(text).join(' '),
    texts: [own, ...points],
    nodes: [...blocks],
    list,
    apart: first !== undefined && isApart(first),
    cells: null,
  };
}

/** Whether a unit is a heading, or as short as one and set apart. */
export function isHeading({ text, nodes, list, apart, cells }: Unit): boolean {
  if (list !== null || cells !== null) return false;
  return nodes[0]?.type === 'heading' || (apart && text.length < 90 && !/[.;,:]$/.test(text));
}
