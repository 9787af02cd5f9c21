import { windowsByte } from './decode.js';
import { glyphsIn, listMark } from './marks.js';
import type { Place, Problem } from './tree.js';

/** A piece of a document's text and where it stands. */
export interface Piece {
  text: string;
  at: Place;
}

/**
 * Says where letters of a document are lost (U+FFFD) or were read in the wrong encoding ("Ã©", "â€™").
 * Nothing is mended: what the author wrote is for the source to show. A list mark is no letter.
 */
export function doubtfulLetters(pieces: readonly Piece[]): Problem[] {
  const odd = pieces.filter(({ text }) => /[^\0-\x7f‘’“”–•]/.test(text));
  if (!odd.some(({ text }) => text.includes('\ufffd') || isGarbled(text))) return [];
  const glyphs = glyphsIn(pieces.map(({ text }) => text.trimStart()));
  return odd.flatMap(({ text, at }) => {
    const line = text.trim();
    const words = line.slice(listMark(line, glyphs)?.mark.length ?? 0);
    return problemsOf(words, at);
  });
}

function problemsOf(words: string, at: Place): Problem[] {
  const found: Problem[] = [];
  const lost = wordsWith(words, (word) => word.includes('\ufffd'));
  if (lost) {
    const message = `letters are lost (each shows as \ufffd); compare the source: ${lost}`;
    found.push({ rule: 'letters-lost', message, at });
  }
  const garbled = wordsWith(words, isGarbled);
  if (garbled) {
    const message = `the words were saved in another encoding than they were read in, and letters became others; compare the source: ${garbled}`;
    found.push({ rule: 'letters-garbled', message, at });
  }
  return found;
}

// How many words one warning quotes.
const MOST_QUOTED = 5;

function wordsWith(text: string, isOdd: (word: string) => boolean): string {
  const words = text.split(/\s+/).filter(isOdd);
  const more = words.length > MOST_QUOTED ? ', …' : '';
  return (
    words
      .slice(0, MOST_QUOTED)
      .map((word) => `“${word}”`)
      .join(', ') + more
  );
}

/** Whether a text holds UTF-8 that was read as Windows-1252 or as Mac Roman. */
function isGarbled(text: string): boolean {
  if (/â€|‚Ä[ôúùìî¶¢]/.test(text)) return true;
  const runs = text.match(/[ÂÃÄÅâïð][^\0-\x7f]{1,3}/g) ?? [];
  return runs.some(isEncodedTwice);
}

/** Whether the letters are, byte by byte, one letter of UTF-8 that can stand in an English text. */
function isEncodedTwice(letters: string): boolean {
  const bytes = [...letters].map(windowsByte);
  const [first] = bytes;
  if (first === undefined || first === null) return false;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const whole = bytes.slice(0, length);
  if (whole.length < length || whole.some((byte) => byte === null)) return false;
  const letter = new TextDecoder().decode(Uint8Array.from(whole as number[]));
  return /^[\u0080-\u017f\u2000-\u27bf\ue000-\uf8ff\ufb00-\ufb06\ufeff]$/.test(letter);
}
