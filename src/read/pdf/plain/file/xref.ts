import { latin } from './bytes.js';
import { Scanner } from './scanner.js';
import { type Dict, isArray, isDict, Keyword, NotPlain, type Value } from './values.js';

/** Where an object is: at an offset in bytes, or in an object stream, by the stream's number. */
export type Where = { offset: number; generation: number } | { within: number; index: number };

interface Found {
  trailer: Dict;
  where: ReadonlyMap<number, Where>;
}

/** Reads the stream whose object begins at an offset. */
type StreamAt = (offset: number) => { dict: Dict; unpacked: Uint8Array };

// The last bytes of a file, in which it says where its cross-references are (ISO 32000-1, 7.5.5).
const TAIL = 1024;

/** Sections that follow one another: more are hostile, not real. */
const MOST_SECTIONS = 500;
const MOST_OBJECTS = 1_000_000;
/** In bytes. */
const WIDEST_FIELD = 8;

/**
 * Reads where all objects are: the last update wins (ISO 32000-1, 7.5.4, 7.5.6 and 7.5.8).
 *
 * @throws NotPlain where the file is encrypted, cut short or would have to be mended.
 */
export function readCrossReferences(bytes: Uint8Array, streamAt: StreamAt): Found {
  if (latin(bytes, 0, 5) !== '%PDF-') throw new NotPlain('it does not begin as a PDF');
  const where = new Map<number, Where | null>();
  const queue = [startOf(bytes)];
  const seen = new Set<number>();
  let trailer: Dict | null = null;
  for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
    if (seen.has(offset) || seen.size > MOST_SECTIONS) throw new NotPlain('sections in a circle');
    seen.add(offset);
    const dict = readSection(bytes, offset, where, streamAt);
    if (dict.has('Encrypt')) throw new NotPlain('it is encrypted');
    trailer ??= dict;
    for (const key of ['XRefStm', 'Prev']) {
      const next = dict.get(key);
      if (typeof next === 'number') queue.push(next);
      else if (next !== undefined) throw new NotPlain('a strange section');
    }
  }
  if (!trailer) throw new NotPlain('no trailer');
  return { trailer, where: onlyUsed(where) };
}

/** A free entry hides older objects of its number, and is then no object itself. */
function onlyUsed(where: ReadonlyMap<number, Where | null>): Map<number, Where> {
  const used = new Map<number, Where>();
  for (const [number, place] of where) if (place) used.set(number, place);
  return used;
}

function startOf(bytes: Uint8Array): number {
  const tail = latin(bytes, Math.max(0, bytes.length - TAIL));
  const [, digits] = /.*startxref\s+(\d{1,15})\s+%%EOF/s.exec(tail) ?? [];
  if (digits === undefined) throw new NotPlain('it does not end as a PDF');
  return Number(digits);
}

function readSection(
  bytes: Uint8Array,
  offset: number,
  where: Map<number, Where | null>,
  streamAt: StreamAt,
): Dict {
  if (offset >= bytes.length) throw new NotPlain('a section beyond the end');
  const scanner = new Scanner(bytes, offset);
  const first = scanner.next();
  if (first instanceof Keyword && first.text === 'xref') return readTable(scanner, where);
  if (typeof first !== 'number') throw new NotPlain('no section where one is due');
  const { dict, unpacked } = streamAt(offset);
  readStream(dict, unpacked, where);
  return dict;
}

function readTable(scanner: Scanner, where: Map<number, Where | null>): Dict {
  for (;;) {
    const start = scanner.next();
    if (start instanceof Keyword && start.text === 'trailer') break;
    if (!Number.isSafeInteger(start)) throw new NotPlain('a strange table');
    const count = scanner.integer();
    for (let number = start as number; number < (start as number) + count; number += 1) {
      const offset = scanner.integer();
      const generation = scanner.integer();
      const kind = scanner.next();
      if (!(kind instanceof Keyword)) throw new NotPlain('a strange table');
      if (kind.text !== 'n' && kind.text !== 'f') throw new NotPlain('a strange table');
      add(where, number, kind.text === 'n' ? { offset, generation } : null);
    }
  }
  const trailer = scanner.value();
  if (!isDict(trailer)) throw new NotPlain('no trailer');
  return trailer;
}

function readStream(dict: Dict, bytes: Uint8Array, where: Map<number, Where | null>): void {
  const widths = wholeNumbers(dict.get('W'));
  const ranges = dict.has('Index') ? wholeNumbers(dict.get('Index')) : [0, dict.get('Size')];
  const isStrange = widths.some((width) => width < 0 || width > WIDEST_FIELD);
  if (widths.length !== 3 || isStrange || !widths.some(Boolean))
    throw new NotPlain('a strange cross-reference stream');
  let at = 0;
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise;
    let value = 0;
    for (const end = at + width; at < end; at += 1) value = value * 256 + (bytes[at] ?? Number.NaN);
    return value;
  };
  const [ofType = 0, ofPlace = 0, ofRest = 0] = widths;
  for (let index = 0; index < ranges.length; index += 2) {
    const [start, count] = [Number(ranges[index]), Number(ranges[index + 1])];
    if (!(start >= 0 && count <= bytes.length)) throw new NotPlain('a strange section');
    for (let number = start; number < start + count; number += 1) {
      const type = field(ofType, 1);
      const place = field(ofPlace, 0);
      const rest = field(ofRest, 0);
      if (!(type <= 2 && place >= 0 && rest >= 0)) throw new NotPlain('a section cut short');
      add(where, number, whereOf(type, place, rest));
    }
  }
}

/** The last update is read first. */
function add(where: Map<number, Where | null>, number: number, place: Where | null): void {
  if (where.has(number)) return;
  if (where.size >= MOST_OBJECTS) throw new NotPlain('too many objects');
  where.set(number, place);
}

function whereOf(type: number, place: number, rest: number): Where | null {
  if (type === 0) return null;
  return type === 1 ? { offset: place, generation: rest } : { within: place, index: rest };
}

function wholeNumbers(value: Value | undefined): number[] {
  if (!isArray(value)) throw new NotPlain('no list of numbers where one is due');
  return value.map((one) => {
    if (!Number.isSafeInteger(one)) throw new NotPlain('a strange number');
    return one as number;
  });
}
