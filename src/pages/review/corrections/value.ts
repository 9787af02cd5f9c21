type Holder = Record<string, unknown>;

/** The value at a path, a JSON Pointer; undefined where there is none. */
export function valueAt(holder: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (held, key) =>
        typeof held === 'object' && held !== null ? (held as Holder)[key] : undefined,
      holder,
    );
}

/** A copy with another value at a path. */
export function withValue<Value>(holder: Value, path: string, value: unknown): Value {
  const copy = structuredClone(holder);
  const end = path.lastIndexOf('/');
  const last = valueAt(copy, path.slice(0, end));
  if (typeof last === 'object' && last !== null) (last as Holder)[path.slice(end + 1)] = value;
  return copy;
}

/** Whether two values are the same in all their parts. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
