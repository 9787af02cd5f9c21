// Letters that a document draws without giving their meaning arrive as code points that nobody writes.
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
// Nearly every text consists of these alone, and this test is cheaper.
const PLAIN = /^[ -~‘’“”–—]*$/;

/**
 * The words of a text that hold letters which cannot be read, each such letter shown as `�`.
 *
 * @returns Null where all can be read.
 */
export function unreadableIn(text: string): string | null {
  if (PLAIN.test(text) || !UNREADABLE.test(text)) return null;
  const words = text.split(/\s+/).filter((word) => UNREADABLE.test(word));
  return words.join(' ').replace(new RegExp(UNREADABLE, 'gu'), '\ufffd');
}
