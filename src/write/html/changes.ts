import type { Element } from 'hast';
import { h } from 'hastscript';
import { unseen } from './content.js';

/** A stretch of words: in both texts, only in the earlier (`out`), or only in the later (`in`). */
export type WordChange = readonly [change: 'same' | 'out' | 'in', words: string];

/**
 * A text with its changes: what was removed is struck through, what was added is underlined, and a screen
 * reader says where each begins and ends.
 */
export function wordChanges(changes: readonly WordChange[]): Element {
  const pieces = changes.flatMap(([change, words], index) => [
    index === 0 ? null : ' ',
    piece(change, words),
  ]);
  return h('p.verbatim', {}, pieces);
}

function piece(change: WordChange[0], words: string) {
  if (change === 'same') return words;
  const [tag, start, end] =
    change === 'out' ? ['del', ' [removed: ', '] '] : ['ins', ' [added: ', '] '];
  return h(tag, {}, [unseen(start), words, unseen(end)]);
}
