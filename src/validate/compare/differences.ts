import type { Path } from '../rule.js';
import { type Akin, align } from './align.js';

/** A value of a record that is not what is read in its document. */
export interface Difference {
  /** Where it is in the record; of what the record leaves out, where it should be. */
  path: Path;
  /** The record's value; undefined where it leaves out what is read. */
  given: unknown;
  /** The value that is read; undefined where the record has what is not. */
  read: unknown;
}

/**
 * Compares a record, or a value in it, with what is read in its document, field by field. Of a list, what
 * belongs together is compared, so that one element more or less does not make all after it differ.
 *
 * @param passed - Fields of a record that are not compared, by their dotted names.
 */
export function* differences(
  given: unknown,
  read: unknown,
  passed: ReadonlySet<string>,
  path: Path = [],
): Generator<Difference> {
  if (Array.isArray(given) && Array.isArray(read)) {
    yield* inLists(given, read, passed, path);
  } else if (isObject(given) && isObject(read)) {
    for (const key of new Set([...Object.keys(read), ...Object.keys(given)])) {
      const below = [...path, key];
      if (!passed.has(nameOf(below))) yield* differences(given[key], read[key], passed, below);
    }
  } else if (given !== read) yield { path, given, read };
}

function* inLists(
  given: readonly unknown[],
  read: readonly unknown[],
  passed: ReadonlySet<string>,
  path: Path,
): Generator<Difference> {
  let next = 0;
  for (const [index, at] of align(given, read, WAYS)) {
    if (index !== null) next = index + 1;
    if (index === null) {
      // Where it should be: before the next element, or at the end of the list.
      const place = next < given.length ? [...path, next] : path;
      yield { path: place, given: undefined, read: read[at] };
    } else if (at === null) yield { path: [...path, index], given: given[index], read: undefined };
    else yield* differences(given[index], read[at], passed, [...path, index]);
  }
}

/** The name of a field, without indices: `findings.text`. */
function nameOf(path: Path): string {
  return path.filter((key) => typeof key === 'string').join('.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In what an element of a list is known again, the surest first. */
const WAYS: readonly Akin<unknown>[] = [
  (one, other) => one === other || (isObject(one) && same(one, other)),
  ...['text', 'name', 'message', 'at', 'id', 'heading'].map(
    (key): Akin<unknown> =>
      (one, other) =>
        isObject(one) && isObject(other) && one[key] != null && same(one[key], other[key]),
  ),
];

function same(one: unknown, other: unknown): boolean {
  return one === other || (isObject(one) && JSON.stringify(one) === JSON.stringify(other));
}
