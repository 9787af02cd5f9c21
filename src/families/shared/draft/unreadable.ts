import type { Place } from '../../../read/tree.js';

// Letters that a document draws without giving their meaning arrive as code points that nobody writes.
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
// Nearly every text consists of these alone, and this test is cheaper.
const PLAIN = /^[ -~‘’“”–—]*$/;

/**
 * The words of a text that hold letters which cannot be read, each such letter shown as `�`.
 *
 * @returns Null where all can be read.
 */
function unreadableIn(text: string): string | null {
  if (PLAIN.test(text) || !UNREADABLE.test(text)) return null;
  const words = text.split(/\s+/).filter((word) => UNREADABLE.test(word));
  return words.join(' ').replace(new RegExp(UNREADABLE, 'gu'), '\ufffd');
}

/** The unreadable words of each text that has some, with the place of the text. */
export function findUnreadable(
  texts: readonly { text: string; at: Place }[],
): { words: string; at: Place }[] {
  return texts.flatMap(({ text, at }) => {
    const words = unreadableIn(text);
    return words === null ? [] : [{ words, at }];
  });
}
