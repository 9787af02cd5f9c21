import type { Finding } from '../record/schema.js';
import { assign } from './assignment.js';
import { type Match, match, type Subject, subjectOf } from './likeness.js';

/** Two findings of two documents that belong together. */
export interface Pair extends Match {
  before: Finding;
  after: Finding;
}

/** Below this nothing is claimed. */
export const LEAST = 0.3;

/** Below this a match is shown as weak. */
export const WEAK = 0.5;

/**
 * Pairs the findings of two documents: each at most once, so that all pairs together match best. The
 * order in which they are given makes no difference, nor which document comes first.
 *
 * @returns The pairs that are surely the same thing, in the order of `after`: below `WEAK` two findings are
 *   simply two, however much they share.
 */
export function pairFindings(before: readonly Finding[], after: readonly Finding[]): Pair[] {
  const one = before.map(subjectOf).sort(byWords);
  const other = after.map(subjectOf).sort(byWords);
  const turned = comesFirst(other, one);
  const [rows, columns] = turned ? [other, one] : [one, other];
  const matches = rows.map((row) => columns.map((column) => match(row, column)));
  const chosen = assign(
    matches.map((line, row) =>
      line.map((found, column) => gain(found, rows[row] as Subject, columns[column] as Subject)),
    ),
  );
  const pairs = chosen.flatMap((column, row): Pair[] => {
    const found = matches[row]?.[column];
    const [first, second] = [rows[row]?.finding, columns[column]?.finding];
    if (!found || !first || !second) return [];
    return [
      turned
        ? { before: second, after: first, ...found }
        : { before: first, after: second, ...found },
    ];
  });
  return pairs.sort((a, b) => after.indexOf(a.after) - after.indexOf(b.after));
}

/**
 * What a pair adds to the whole. Squares, so that one good match counts for more than two poor ones; the
 * same words before all else; and among equals those of the same kind and number.
 */
function gain({ score }: Match, one: Subject, other: Subject): number {
  if (score < WEAK) return 0;
  const same = one.text === other.text ? 10 : 0;
  const [a, b] = [one.finding, other.finding];
  const kind = a.type === b.type ? 0.02 : 0;
  const section = a.heading === b.heading ? 0.002 : 0;
  const number = a.id === b.id ? 0.001 : 0;
  return same + score * score + kind + section + number;
}

function byWords(one: Subject, other: Subject): number {
  return compare(one.text, other.text) || compare(one.finding.id, other.finding.id);
}

function comesFirst(one: readonly Subject[], other: readonly Subject[]): boolean {
  const key = (subjects: readonly Subject[]) =>
    subjects.map(({ text, finding }) => `${text}\n${finding.id}`).join('\n');
  return one.length === other.length ? key(one) < key(other) : one.length < other.length;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
