import { least } from '../tree.js';
import type { TextLine } from './lines.js';
import type { Rows } from './table.js';

// "1 Leaders should": a number, bare, and what it numbers right after it.
const NUMBERED = /^(\d{1,2}) +(?=\S)/;
// Spaces: what goes on under a number's words is set in so far at least.
const SET_IN = 2;

/**
 * The rows of two columns, the left of which begins with the number of its row and goes on further in:
 *
 *     Area              Body
 *   1 Leaders should    The council
 *     act.
 *   2 They should       The board
 *
 * @param pairs - The two columns' words, line by line.
 * @returns The rows, with the numbers in a column of their own; null where the left is not numbered so.
 */
export function numberedRows(
  pairs: readonly (readonly [TextLine | null, TextLine | null])[],
): Rows | null {
  const lefts = pairs.flatMap(([left]) => (left ? [left] : []));
  const edge = least(lefts.map(({ indent }) => indent));
  const outer = lefts.filter(({ indent }) => indent < edge + SET_IN);
  const numbers = outer.map(({ text }) => Number(NUMBERED.exec(text)?.[1]));
  const [first = 0] = numbers;
  if (numbers.length < 2 || numbers.some((number, index) => number !== first + index)) return null;
  const rows: Rows = [];
  for (const [left, right] of pairs) {
    const [mark = '', number = ''] =
      (left && left.indent < edge + SET_IN && NUMBERED.exec(left.text)) || [];
    if (rows.length === 0 || mark !== '') rows.push([[], [], []]);
    const [marks, words, beside] = rows.at(-1) as TextLine[][];
    if (left && mark !== '') marks?.push({ ...left, text: number });
    if (left)
      words?.push({
        ...left,
        text: left.text.slice(mark.length),
        indent: left.indent + mark.length,
      });
    if (right) beside?.push(right);
  }
  return rows;
}
