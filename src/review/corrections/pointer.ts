import type { LetterRecord } from '../../record/schema.js';

type Holder = Record<string, unknown>;

/** The keys of a path, which is a JSON Pointer. */
export const keysOf = (path: string) => path.split('/').slice(1);

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((held, key) => {
    const isHolder = typeof held === 'object' && held !== null && Object.hasOwn(held, key);
    return isHolder ? (held as Holder)[key] : undefined;
  }, value);
}

/** The value at a path; undefined where there is none. */
export function valueAt(record: LetterRecord, path: string): unknown {
  return at(record, keysOf(path));
}

/** Puts a value at a path, in place. */
export function put(record: LetterRecord, path: string, value: unknown): void {
  const keys = keysOf(path);
  const holder = at(record, keys.slice(0, -1));
  if (typeof holder === 'object' && holder !== null)
    (holder as Holder)[keys.at(-1) as string] = value;
}
