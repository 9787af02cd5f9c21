/** An element of either list, or one of each that belong together; the numbers are their indices. */
export type Aligned =
  | [one: number, other: number]
  | [one: number, other: null]
  | [one: null, other: number];

/** Whether two elements belong together. */
export type Akin<T> = (one: T, other: T) => boolean;

/**
 * Lays two lists side by side, in their order: first what is akin in the strictest way, then between these what
 * is akin in the next, and at last whatever is left, in order.
 *
 * @param ways - Ways to be akin, the strictest first.
 */
export function align<T>(
  ones: readonly T[],
  others: readonly T[],
  ways: readonly Akin<T>[],
): Aligned[] {
  const all = [
    { from: 0, to: ones.length },
    { from: 0, to: others.length },
  ] as const;
  return between(ones, others, ways, ...all);
}

/** A part of a list. */
interface Part {
  from: number;
  to: number;
}

function between<T>(
  ones: readonly T[],
  others: readonly T[],
  [akin, ...looser]: readonly Akin<T>[],
  one: Part,
  other: Part,
): Aligned[] {
  if (!akin || one.from === one.to || other.from === other.to) return inOrder(one, other);
  const aligned: Aligned[] = [];
  let [from, otherFrom] = [one.from, other.from];
  for (const [index, at] of [
    ...common(ones, others, akin, one, other),
    [one.to, other.to],
  ] as const) {
    const gap = { from, to: index };
    aligned.push(...between(ones, others, looser, gap, { from: otherFrom, to: at }));
    if (index < one.to) aligned.push([index, at]);
    [from, otherFrom] = [index + 1, at + 1];
  }
  return aligned;
}

function inOrder(one: Part, other: Part): Aligned[] {
  const aligned: Aligned[] = [];
  const longest = Math.max(one.to - one.from, other.to - other.from);
  for (let step = 0; step < longest; step += 1) {
    const [index, at] = [one.from + step, other.from + step];
    if (index >= one.to) aligned.push([null, at]);
    else aligned.push(at >= other.to ? [index, null] : [index, at]);
  }
  return aligned;
}

// Lists whose middles make a larger table than this are laid side by side in order.
const LARGEST = 1_000_000;

/** The longest common subsequence of two parts. */
function common<T>(
  ones: readonly T[],
  others: readonly T[],
  akin: Akin<T>,
  one: Part,
  other: Part,
): [number, number][] {
  const isAkin = (index: number, at: number) => akin(ones[index] as T, others[at] as T);
  const start: [number, number][] = [];
  const end: [number, number][] = [];
  let { from, to } = one;
  let [otherFrom, otherTo] = [other.from, other.to];
  while (from < to && otherFrom < otherTo && isAkin(from, otherFrom)) {
    start.push([from, otherFrom]);
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && isAkin(to - 1, otherTo - 1)) {
    to -= 1;
    otherTo -= 1;
    end.unshift([to, otherTo]);
  }
  const [height, width] = [to - from, otherTo - otherFrom];
  if (height * width > LARGEST) return [...start, ...end];
  // How many pairs there are at most from an index on, row by row from the last.
  const most = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
  const at = (row: number, column: number) => most[row]?.[column] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      (most[row] as Uint32Array)[column] = isAkin(from + row, otherFrom + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const middle: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < height && column < width; ) {
    if (isAkin(from + row, otherFrom + column)) {
      middle.push([from + row, otherFrom + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return [...start, ...middle, ...end];
}
