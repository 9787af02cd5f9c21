import { latin } from './bytes.js';
import type { Cursor } from './cursor.js';
import { Keyword, Name } from './values.js';

/** `/Name`, in which `#20` stands for a byte. */
export function readName(cursor: Cursor): Name {
  const start = cursor.position + 1;
  const stop = cursor.endOfWord(start);
  cursor.position = stop;
  const text = latin(cursor.bytes, start, stop);
  if (!text.includes('#')) return Name.of(text);
  return Name.of(
    text.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}

/** An operator or another bare word, or what `true`, `false` and `null` stand for. */
export function readWord(cursor: Cursor): Keyword | boolean | null {
  const start = cursor.position;
  const stop = cursor.endOfWord(start);
  cursor.position = stop;
  if (stop - start <= 3) return shortWord(cursor.bytes, start, stop);
  const text = latin(cursor.bytes, start, stop);
  if (text === 'true') return true;
  if (text === 'false') return false;
  return text === 'null' ? null : new Keyword(text);
}

/** Short words are the operators of every page: each is made once. */
const words = new Map<number, Keyword>();
const MOST_WORDS = 1000;

function shortWord(bytes: Uint8Array, start: number, stop: number): Keyword {
  let code = 0;
  for (let at = start; at < stop; at += 1) code = code * 256 + (bytes[at] as number);
  const before = words.get(code);
  if (before) return before;
  const word = new Keyword(latin(bytes, start, stop));
  if (words.size < MOST_WORDS) words.set(code, word);
  return word;
}
