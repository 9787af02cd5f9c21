/** Whether the last line of a page was wrapped, so that its paragraph goes on, or ended it. */
export type LastLine = 'wrapped' | 'ended';

/**
 * Looks at how a page's last line was written. Word writes the space at which it wraps a line with the
 * words before it, and what ends a paragraph as a space by itself: so in 19 of 20 lines inside the
 * paragraphs of seven letters, and in most at their ends.
 *
 * @param texts - The texts that the page's body is drawn with, in order, spaces included.
 * @param end - The line's words, as read.
 * @returns Null where neither shows.
 */
export function lastLineOf(texts: readonly string[], end: string): LastLine | null {
  const last = texts.findLastIndex((text) => text.trim() !== '');
  const words = texts[last] ?? '';
  if (words === '' || !end.endsWith(words.trim())) return null;
  if (/\s$/.test(words)) return 'wrapped';
  return last < texts.length - 1 ? 'ended' : null;
}
