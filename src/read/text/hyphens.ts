import type { Problem } from '../tree.js';
import type { TextLine } from './lines.js';
import { isJoined, type Measure, widthOf } from './measure.js';

// A shorter text does not tell how wide its lines can be.
const LEAST = 60;

/**
 * Says where two lines were joined to one: `pdftotext` does so at a hyphen, which it leaves out, whether
 * it just broke a word or was the word's own ("wellbeing" for "well-being").
 */
export function lostHyphens(lines: readonly TextLine[], { width, hasJoined }: Measure): Problem[] {
  if (lines.length < LEAST || width === 0 || !hasJoined) return [];
  const joined = lines.filter(({ text }) => isJoined(text, width));
  return joined.map(({ text, number }) => ({
    rule: 'hyphen-lost',
    message: `a hyphen at a line’s end may be lost here; compare the source: “${wordAt(text, width)}”`,
    at: { line: number, endLine: number },
  }));
}

/** The word that stands where the line was broken. */
function wordAt(text: string, width: number): string {
  let end = '';
  let last = '';
  for (const word of text.split(' ')) {
    end = end === '' ? word : `${end} ${word}`;
    last = word;
    if (widthOf(end) > 0.97 * width) break;
  }
  return last;
}
