import type { PDFPageProxy } from 'pdfjs-dist';
import { loadPdfJs } from './open.js';

/** Whether the last line of a page was wrapped, so that its paragraph goes on, or ended it. */
export type LastLine = 'wrapped' | 'ended';

/**
 * Looks at how a page's last line was written. Word writes the space at which it wraps a line with the
 * words before it, and what ends a paragraph as a space by itself: so in 19 of 20 lines inside the
 * paragraphs of seven letters, and in most at their ends. Costs about as much as drawing the page.
 *
 * @param end - The line's words, as read.
 * @returns Null where neither shows.
 */
export async function readLastLine(proxy: PDFPageProxy, end: string): Promise<LastLine | null> {
  const texts = await textsOf(proxy);
  const last = texts.findLastIndex((text) => text.trim() !== '');
  const words = texts[last] ?? '';
  if (words === '' || !end.endsWith(words.trim())) return null;
  if (/\s$/.test(words)) return 'wrapped';
  return last < texts.length - 1 ? 'ended' : null;
}

/** The texts that a page's body is drawn with, in order, spaces included. */
async function textsOf(proxy: PDFPageProxy): Promise<string[]> {
  const { OPS } = await loadPdfJs();
  const { fnArray, argsArray } = await proxy.getOperatorList();
  const marked: boolean[] = [];
  const texts: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      marked.push(args[0] === 'Artifact');
    } else if (operator === OPS.endMarkedContent) {
      marked.pop();
    } else if (operator === OPS.showText && !marked.includes(true)) {
      texts.push(glyphsOf(args[0]).map(letterOf).join(''));
    }
  }
  return texts;
}

function glyphsOf(shown: unknown): unknown[] {
  return Array.isArray(shown) ? shown : [];
}

/** A glyph's letter; the numbers between glyphs move the pen. */
function letterOf(glyph: unknown): string {
  const known = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph;
  return known && typeof glyph.unicode === 'string' ? glyph.unicode : '';
}
