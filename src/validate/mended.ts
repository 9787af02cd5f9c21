import { type LetterRecord, recordSchema } from '../record/schema.js';
import type { Complaint, Path } from './rule.js';

/** Values that say nothing, of which a field that does not fit its schema gets the first that does. */
const NEUTRAL: readonly unknown[] = [null, [], '–', 1, undefined];

/**
 * A copy of a record that does not fit the schema, with neutral values where it does not, so that rules can
 * check the rest. What has no neutral value stays as it is.
 */
export function mended(value: unknown, complaints: readonly Complaint[]): LetterRecord {
  const copy = structuredClone(value) as LetterRecord;
  const own = new Map(complaints.map(({ path }) => [path, at(copy, path)]));
  let open = [...own.keys()];
  for (const neutral of NEUTRAL) {
    for (const path of open) put(copy, path, neutral);
    const { data, error } = recordSchema.safeParse(copy);
    // The parsed one has its keys in order, also those that were missing.
    if (data) return data;
    open = open.filter((path) => error.issues.some((issue) => isAt(issue.path, path)));
  }
  for (const path of open) put(copy, path, own.get(path));
  return copy;
}

/** Whether one path leads to another, or through it. */
export function isAt(one: readonly PropertyKey[], other: readonly PropertyKey[]): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).join() === other.slice(0, length).join();
}

type Holder = Record<string | number, unknown>;

function at(value: unknown, path: Path): unknown {
  return path.reduce((held, key) => (held as Holder | null | undefined)?.[key], value);
}

function put(record: unknown, path: Path, value: unknown): void {
  const holder = at(record, path.slice(0, -1)) as Holder | null | undefined;
  const key = path.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) return;
  if (value === undefined && !Array.isArray(holder)) delete holder[key];
  else holder[key] = value;
}
