/**
 * Says that a PDF is not plain: it is damaged, or contains something that only pdf.js can read. It is caught
 * where pdf.js takes over.
 */
export class NotPlain extends Error {
  override name = 'NotPlain';
}

/** `/Name` */
export class Name {
  private constructor(readonly text: string) {}

  private static readonly known = new Map<string, Name>();

  /** Equal names are one. */
  static of(text: string): Name {
    const before = Name.known.get(text);
    if (before) return before;
    const name = new Name(text);
    if (Name.known.size < MOST_KNOWN) Name.known.set(text, name);
    return name;
  }
}

// More names than these are not remembered: a hostile file could hold any number.
const MOST_KNOWN = 10_000;

/** `12 0 R` */
export class Ref {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

/** An operator, or another bare word. */
export class Keyword {
  constructor(readonly text: string) {}
}

/** A stream, still packed. */
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly packed: Uint8Array,
  ) {}
}

export type Dict = ReadonlyMap<string, Value>;

/** A value as a PDF writes it; strings are bytes. */
export type Value =
  | null
  | boolean
  | number
  | Uint8Array
  | Name
  | Ref
  | Stream
  | readonly Value[]
  | Dict;

export function isDict(value: Value | Keyword | undefined): value is Dict {
  return value instanceof Map;
}

export function isArray(value: Value | Keyword | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
