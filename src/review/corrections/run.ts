import type { LetterRecord } from '../../record/schema.js';
import type { Correction } from '../schema.js';
import { keysOf } from './pointer.js';

/** The lists in which a correction may replace a run of entries by more or fewer. */
const LISTS = ['findings', 'passages', 'coverage/unplaced'] as const;
export type List = (typeof LISTS)[number];

/** A correction of how a list is cut: entries that were missing, joined, cut apart or made up. */
export interface Run {
  list: List;
  /** The index, in the record as read, of the first entry that is replaced. */
  from: number;
  read: readonly unknown[];
  right: readonly unknown[];
}

/** A correction as a run; null where it is of a single value. */
export function runOf({ path, read, right }: Correction): Run | null {
  if (!Array.isArray(read) || !Array.isArray(right)) return null;
  const list = LISTS.find((one) => path.startsWith(`/${one}/`));
  const index = list && path.slice(list.length + 2);
  return list && index && /^\d+$/.test(index) ? { list, from: Number(index), read, right } : null;
}

/** The list of a record that a run is in. */
export function listOf(record: LetterRecord, list: List): unknown[] {
  return list === 'coverage/unplaced' ? record.coverage.unplaced : record[list];
}

/** Whether two corrections are of the same value, or one of a part of the other. */
export function overlap(one: Correction, other: Correction): boolean {
  const [run, otherRun] = [runOf(one), runOf(other)];
  if (run && otherRun) {
    const [end, otherEnd] = [run.from + run.read.length, otherRun.from + otherRun.read.length];
    return run.list === otherRun.list && run.from < otherEnd && otherRun.from < end;
  }
  if (run) return isWithin(other.path, run);
  if (otherRun) return isWithin(one.path, otherRun);
  const [keys, otherKeys] = [keysOf(one.path), keysOf(other.path)];
  const length = Math.min(keys.length, otherKeys.length);
  return keys.slice(0, length).join('/') === otherKeys.slice(0, length).join('/');
}

/** Whether a path leads into the entries that a run replaces, or holds their list. */
function isWithin(path: string, { list, from, read }: Run): boolean {
  if (`/${list}`.startsWith(path)) return true;
  if (!path.startsWith(`/${list}/`)) return false;
  const index = Number(path.slice(list.length + 2).split('/')[0]);
  return index >= from && index < from + read.length;
}
