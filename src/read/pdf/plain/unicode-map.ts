import { END, Scanner } from './scanner.js';
import { isArray, Keyword, NotPlain, type Value } from './values.js';

/** What the codes of a font mean, as text. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Codes are of one byte or two. */
const LAST_CODE = 0xffff;
/** Letters that one code may mean, and codes that a map may tell of, over and over. */
const LONGEST = 64;
const MOST_CODES = 4 * LAST_CODE;

/** The map while it is read. */
class Codes extends Map<number, string> {
  #told = 0;

  /** @throws NotPlain where it is no text, or there was too much already. */
  override set(code: number, text: string): this {
    this.#told += 1;
    if (this.#told > MOST_CODES || text.length > LONGEST || HALF.test(text)) {
      throw new NotPlain('a strange character map');
    }
    return super.set(code, text);
  }
}

// Half of a letter that is written in two.
const HALF = /\p{Cs}/u;

/**
 * Reads what the codes of a font mean (ISO 32000-1, 9.10.3).
 *
 * @throws NotPlain
 */
export function readUnicodeMap(bytes: Uint8Array): UnicodeMap {
  const scanner = new Scanner(bytes);
  const map = new Codes();
  for (let word = scanner.next(); word !== END; word = scanner.next()) {
    if (!(word instanceof Keyword)) continue;
    switch (word.text) {
      case 'endcmap':
        return map;
      case 'beginbfchar':
        readCharacters(scanner, map);
        break;
      case 'beginbfrange':
        readRanges(scanner, map);
        break;
      case 'usecmap':
      case 'begincidchar':
      case 'begincidrange':
        throw new NotPlain('another kind of character map');
    }
  }
  return map;
}

function readCharacters(scanner: Scanner, map: Codes): void {
  for (let from = scanner.next(); !isWord(from, 'endbfchar'); from = scanner.next()) {
    map.set(codeOf(from), textOf(scanner.value()));
  }
}

function readRanges(scanner: Scanner, map: Codes): void {
  for (let from = scanner.next(); !isWord(from, 'endbfrange'); from = scanner.next()) {
    const [first, last] = [codeOf(from), codeOf(scanner.value())];
    const meant = scanner.value();
    if (isArray(meant)) {
      for (const [index, one] of meant.slice(0, last - first + 1).entries()) {
        map.set(first + index, textOf(one));
      }
    } else {
      const units = unitsOf(meant);
      const final = units.length - 1;
      for (let code = first; code <= last; code += 1) {
        if ((units[final] ?? 0) > LAST_CODE) throw new NotPlain('a strange character map');
        map.set(code, String.fromCharCode(...units));
        units[final] = (units[final] ?? 0) + 1;
      }
    }
  }
}

function isWord(value: Value | Keyword, text: string): boolean {
  if (value === END) throw new NotPlain('a character map without an end');
  return value instanceof Keyword && value.text === text;
}

function codeOf(value: Value | Keyword): number {
  if (!(value instanceof Uint8Array) || value.length === 0 || value.length > 2) {
    throw new NotPlain('a strange code');
  }
  const code = value.reduce((sum, byte) => sum * 256 + byte, 0);
  if (code > LAST_CODE) throw new NotPlain('a strange code');
  return code;
}

function textOf(value: Value): string {
  return String.fromCharCode(...unitsOf(value));
}

/** Text in UTF-16, as its units. */
function unitsOf(value: Value): number[] {
  if (!(value instanceof Uint8Array) || value.length === 0 || value.length > 2 * LONGEST) {
    throw new NotPlain('a strange character map');
  }
  if (value.length === 1) return [value[0] as number];
  if (value.length % 2 > 0) throw new NotPlain('half a letter');
  const units: number[] = [];
  for (let at = 0; at < value.length; at += 2) {
    units.push(((value[at] as number) << 8) | (value[at + 1] as number));
  }
  return units;
}
