import type { PlainFile } from '../file/file.js';
import { END, Scanner } from '../file/scanner.js';
import { isArray, Keyword, NotPlain, Stream, type Value } from '../file/values.js';
import { CodeTable } from './code-table.js';

/** What the codes of a font mean, as text. */
export type UnicodeMap = CodeTable<string>;

/** Letters that one code means: more are hostile, not real. */
const LONGEST = 64;
const LAST_UNIT = 0xffff;
// Half of a letter that is written in two.
const HALF = /\p{Cs}/u;

/** What the codes of a font mean (ISO 32000-1, 9.10.3); null where nothing says it. @throws NotPlain */
export function unicodeMapOf(file: PlainFile, value: Value | undefined): UnicodeMap | null {
  const found = file.find(value);
  if (found === null) return null;
  if (!(found instanceof Stream)) throw new NotPlain('another kind of character map');
  const map = readUnicodeMap(file.unpack(found), file.keep);
  return map.size > 0 ? map : null;
}

/** @param keep - Called for each code that is read. */
function readUnicodeMap(bytes: Uint8Array, keep: (values: number) => void): UnicodeMap {
  const scanner = new Scanner(bytes);
  const map = new CodeTable<string>(keep);
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

function readCharacters(scanner: Scanner, map: UnicodeMap): void {
  for (let from = scanner.next(); !isWord(from, 'endbfchar'); from = scanner.next()) {
    map.set(codeOf(from), textOf(scanner.value()));
  }
}

function readRanges(scanner: Scanner, map: UnicodeMap): void {
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
        if ((units[final] ?? 0) > LAST_UNIT) throw new NotPlain('a strange character map');
        map.set(code, letters(units));
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
  return value.reduce((sum, byte) => sum * 256 + byte, 0);
}

function textOf(value: Value): string {
  return letters(unitsOf(value));
}

function letters(units: readonly number[]): string {
  const text = String.fromCharCode(...units);
  if (HALF.test(text)) throw new NotPlain('a strange character map');
  return text;
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
