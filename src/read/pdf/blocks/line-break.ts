import { endsInHyphen } from '../../join.js';
import type { Line } from '../lines/line.js';

/** Whether a line ends before its margin though the next word would have found room there. */
export function isHardBreak(before: Line, line: Line, margin: number): boolean {
  if (endsInHyphen(before.text)) return false;
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const width = (line.box.width * letterWidth(`${word} `)) / Math.max(1, letterWidth(line.text));
  return before.right + width < margin - 0.2 * line.size;
}

/** About how wide a text is in a usual sans serif; good for the share that a word has of its line. */
function letterWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.get(letter) ?? OTHER_WIDTH;
  return width;
}

const OTHER_WIDTH = 0.54;
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...[..."ijlt.,:;'’‘|!()/fr -"].map((letter) => [letter, 0.34] as const),
  ...[...'ABCDEFGHIJKLNOPQRSTUVXYZ'].map((letter) => [letter, 0.64] as const),
  ...[...'mwMW@%'].map((letter) => [letter, 0.83] as const),
]);
