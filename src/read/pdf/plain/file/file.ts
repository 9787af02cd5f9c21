import { Scanner } from './scanner.js';
import { Allowance, unpack } from './unpack.js';
import {
  type Dict,
  isArray,
  isDict,
  Keyword,
  Name,
  NotPlain,
  Ref,
  Stream,
  type Value,
} from './values.js';
import { readCrossReferences, type Where } from './xref.js';

/** Objects within objects: more are hostile, not real. */
const DEEPEST = 40;
/** In bytes; real documents unpack to a few megabytes. */
const MOST_UNPACKED = 128 * 1024 * 1024;
/** Of objects, and of what fonts say of their codes; real documents have some 100,000. */
const MOST_VALUES = 3_000_000;

/** The objects of a PDF that is whole and not encrypted (ISO 32000-1, 7.5). */
export class PlainFile {
  readonly root: Dict;
  readonly #where: ReadonlyMap<number, Where>;
  readonly #objects = new Map<number, Value>();
  readonly #unpacked = new Map<number, readonly Value[]>();
  readonly #bytes = new Allowance(MOST_UNPACKED);
  readonly #values = new Allowance(MOST_VALUES);
  #depth = 0;

  /** @throws NotPlain */
  constructor(readonly bytes: Uint8Array) {
    const { trailer, where } = readCrossReferences(bytes, (at) => this.#streamAt(at));
    this.#where = where;
    this.root = this.dict(trailer.get('Root'));
  }

  /** What a value is, or what it refers to; null for nothing. @throws NotPlain */
  find = (value: Value | undefined): Value => {
    if (value === undefined) return null;
    if (!(value instanceof Ref)) return value;
    const known = this.#objects.get(value.number);
    if (known !== undefined) return known;
    if (this.#depth >= DEEPEST) throw new NotPlain('objects refer to one another without an end');
    this.#depth += 1;
    const object = this.#read(value);
    this.#depth -= 1;
    this.#objects.set(value.number, object);
    return object;
  };

  /** @throws NotPlain where it is something else. */
  dict(value: Value | undefined): Dict {
    const found = this.find(value);
    if (!isDict(found)) throw new NotPlain('no dictionary where one is due');
    return found;
  }

  /** @throws NotPlain where it is something else. */
  number(value: Value | undefined): number {
    const found = this.find(value);
    if (typeof found !== 'number') throw new NotPlain('no number where one is due');
    return found;
  }

  /** Numbers, so many. @throws NotPlain where they are something else. */
  numbers(value: Value | undefined, count: number): number[] {
    const found = this.find(value);
    if (!isArray(found) || found.length !== count) throw new NotPlain(`not ${count} numbers`);
    return found.map((one) => this.number(one));
  }

  /** @throws NotPlain */
  unpack(stream: Stream): Uint8Array {
    return unpack(stream, this.#bytes, this.find);
  }

  /** Notes that so many values are kept. @throws NotPlain where they are too many. */
  keep = (values: number): void => {
    this.#values.spend(values);
  };

  #read(ref: Ref): Value {
    const where = this.#where.get(ref.number);
    if (!where) return null;
    if ('within' in where) return this.#fromObjectStream(where.within, where.index);
    const scanner = new Scanner(this.bytes, where.offset);
    const number = scanner.integer();
    const generation = scanner.integer();
    const isRight = generation === ref.generation && generation === where.generation;
    if (number !== ref.number || !isRight) {
      throw new NotPlain('another object than the one referred to');
    }
    scanner.expect('obj');
    return this.#body(scanner);
  }

  #body(scanner: Scanner): Value {
    const value = scanner.value();
    this.keep(scanner.values);
    const end = scanner.next();
    if (end instanceof Keyword && end.text === 'endobj') return value;
    const isStream = end instanceof Keyword && end.text === 'stream' && isDict(value);
    if (!isStream) throw new NotPlain('an object without an end');
    return this.#stream(value, scanner);
  }

  #stream(dict: Dict, scanner: Scanner): Stream {
    const { bytes } = this;
    let start = scanner.position;
    if (bytes[start] === 13) start += 1;
    if (bytes[start] !== 10) throw new NotPlain('a stream that does not begin on a line');
    start += 1;
    const length = this.number(dict.get('Length'));
    const end = start + length;
    if (!Number.isInteger(length) || length < 0 || end > bytes.length) {
      throw new NotPlain('a stream that is too long');
    }
    new Scanner(bytes, end).expect('endstream');
    return new Stream(dict, bytes.subarray(start, end));
  }

  #streamAt(offset: number): { dict: Dict; unpacked: Uint8Array } {
    const scanner = new Scanner(this.bytes, offset);
    scanner.integer();
    scanner.integer();
    scanner.expect('obj');
    const stream = this.#body(scanner);
    if (!(stream instanceof Stream)) throw new NotPlain('no cross-reference stream');
    return { dict: stream.dict, unpacked: this.unpack(stream) };
  }

  #fromObjectStream(number: number, index: number): Value {
    const known = this.#unpacked.get(number);
    const objects = known ?? this.#readObjectStream(number);
    if (!known) this.#unpacked.set(number, objects);
    const object = objects[index];
    if (object === undefined) throw new NotPlain('an object is missing from its stream');
    return object;
  }

  #readObjectStream(number: number): readonly Value[] {
    const stream = this.find(new Ref(number, 0));
    if (!(stream instanceof Stream) || stream.dict.get('Type') !== Name.of('ObjStm')) {
      throw new NotPlain('no object stream where one is due');
    }
    const bytes = this.unpack(stream);
    const count = this.number(stream.dict.get('N'));
    const first = this.number(stream.dict.get('First'));
    if (count > bytes.length || first > bytes.length) throw new NotPlain('a strange object stream');
    this.keep(count);
    const header = new Scanner(bytes, 0, first);
    const offsets: number[] = [];
    for (let index = 0; index < count; index += 1) {
      header.integer();
      offsets.push(first + header.integer());
    }
    // Each ends where the next begins: else a small stream could hold one large object many times.
    return offsets.map((offset, index) => {
      const end = offsets[index + 1] ?? bytes.length;
      if (end > bytes.length) throw new NotPlain('an object beyond the end of its stream');
      const scanner = new Scanner(bytes, offset, end);
      const value = scanner.value();
      this.keep(scanner.values);
      return value;
    });
  }
}
