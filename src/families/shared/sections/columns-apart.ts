import type { Heading, Root, Table } from 'mdast';
import { type Block, joinPlaces, placeOf, text } from '../../../read/tree.js';
import { cellsByRow, columnsOf } from '../blocks.js';
import { senseOf } from './sense.js';

/**
 * Sets the columns of tables apart that hold strengths on one side and what should improve on the other:
 * each head becomes a heading, and what stands below it follows. Leaves the tree unchanged.
 */
export function setColumnsApart(tree: Root): Root {
  const children = tree.children.flatMap((block) =>
    block.type === 'table' && isBySense(block) ? columnsOf(block).flatMap(headed) : [block],
  );
  return { ...tree, children };
}

/** Whether the heads say different things of what stands below them, and each column has one. */
function isBySense(table: Table): boolean {
  const [heads = [], ...others] = cellsByRow(table);
  const senses = heads.map((head) =>
    head.length === 1 ? senseOf(head.map(text).join(' ')) : null,
  );
  const distinct = new Set(senses).size === senses.length && !senses.includes(null);
  return distinct && senses.length > 1 && others.length > 0;
}

/** A column whose first block is its head. */
function headed([head, ...below]: readonly Block[]): Block[] {
  if (!head) return [];
  const heading: Heading = {
    type: 'heading',
    depth: 3,
    children: [{ type: 'text', value: text(head) }],
    data: { at: joinPlaces([placeOf(head)]) },
  };
  return [heading, ...below];
}
