import type { Root } from 'mdast';
import { leaves, type Place, placeOf } from '../../../read/tree.js';
import type { Passage } from '../../../record/schema.js';
import { beginsAt } from './place.js';

/** The passages in reading order, each footnote after the other passages of its page. */
export function inReadingOrder(passages: readonly Passage[], tree: Root): Passage[] {
  const all = sortedAsIn(tree, passages);
  for (const { number, text, at } of tree.data?.notes ?? []) {
    const after = all.findIndex((passage) => beginsAt(passage.at) > beginsAt(at));
    all.splice(after < 0 ? all.length : after, 0, { heading: `Footnote ${number}`, text, at });
  }
  return all;
}

/** A heading or the rest of a letter's close is added late, so passages do not arrive in order. */
function sortedAsIn(tree: Root, passages: readonly Passage[]): Passage[] {
  const order = new Map<string, number>();
  for (const [index, leaf] of leaves(tree).entries()) {
    const key = startOf(placeOf(leaf));
    if (!order.has(key)) order.set(key, index);
  }
  let last = 0;
  const indexed = passages.map((passage) => {
    last = order.get(startOf(passage.at)) ?? last;
    return { passage, index: last };
  });
  return indexed.sort((a, b) => a.index - b.index).map(({ passage }) => passage);
}

/** Equal for places that begin at the same spot. */
function startOf(at: Place): string {
  if ('line' in at) return String(at.line);
  const [box] = at.boxes;
  return `${at.page} ${box?.x} ${box?.y}`;
}
