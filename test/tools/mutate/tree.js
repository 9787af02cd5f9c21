// Trees are never changed: nodes keep their texts.
import { text } from '../../../dist/read/tree.js';

/** A paragraph or heading with other words, in the same place. */
export function withText(node, value) {
  const { lines: _, ...data } = { ...node.data };
  return { ...node, children: [{ type: 'text', value }], data };
}

/** A tree with other blocks. */
export function withBlocks(tree, children) {
  return { ...tree, children };
}

/** A tree with the blocks at `from` exchanged for others. */
export function splice(tree, from, count, ...blocks) {
  return withBlocks(tree, tree.children.toSpliced(from, count, ...blocks));
}

export function isText({ type }) {
  return type === 'paragraph' || type === 'heading';
}

/** The two halves of a text, cut between words in the midst of a sentence; null where it is too short. */
export function halvesOf(words, random) {
  const spots = [...words.matchAll(/[^.:;?!,] (?=\S)/g)]
    .map(({ index }) => index + 1)
    .filter((at) => at > 20 && at < words.length - 20);
  if (spots.length === 0) return null;
  const at = spots[Math.floor(random() * spots.length)] ?? 0;
  return [words.slice(0, at).trim(), words.slice(at).trim()];
}

/** All places of blocks that pass a test. */
export function placesOf(tree, test) {
  return tree.children.flatMap((block, index) => (test(block, index) ? [index] : []));
}

/** A list with other items. */
export function listOf(list, items) {
  return { ...list, children: items };
}

/** The only paragraph of an item, or null. */
export function onlyText(item) {
  return item.children.length === 1 && isText(item.children[0]) ? text(item.children[0]) : null;
}

/** An item with other words. */
export function itemOf(item, words) {
  return { ...item, children: [withText(item.children[0], words)] };
}
