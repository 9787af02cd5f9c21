import type { Root } from 'mdast';
import { placeOf, text } from '../../read/tree.js';
import { isTextual, openTables } from '../shared/blocks.js';
import { beginsClosingPage } from '../shared/boilerplate.js';

/** Moves the publisher's closing page from the body of a tree to its furniture. */
export function withoutClosingPage(tree: Root): Root {
  const start = tree.children.findIndex(
    (block) => isTextual(block) && beginsClosingPage(text(block)),
  );
  if (start < 0) return tree;
  const closing = openTables(tree.children.slice(start));
  const furniture = closing.map((block) => ({ text: text(block), at: placeOf(block) }));
  return {
    ...tree,
    children: tree.children.slice(0, start),
    data: { ...tree.data, furniture: [...(tree.data?.furniture ?? []), ...furniture] },
  };
}
