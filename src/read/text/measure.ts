// How wide the characters from space to "~" are in a sans-serif face: thousandths of its size.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
const OTHERS: Readonly<Record<string, number>> = { '‘': 222, '’': 222, '“': 333, '”': 333 };

/** About how wide a line was on its page, whatever the size of its letters. */
export function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) {
    width += WIDTHS[letter.charCodeAt(0) - 32] ?? OTHERS[letter] ?? 556;
  }
  return width;
}

/** The width that lines are broken at: about that of the widest, but for a few that ran over. */
export function measureOf(lines: readonly string[]): number {
  const widths = lines.map(widthOf).sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
}

/**
 * How much of the measure was left after a line and the first word of the next: where there was room,
 * the line was ended on purpose; where there was none (less than nothing is left), it was full.
 */
export function roomAfter(line: string, next: string, measure: number): number {
  const word = /^\S+?(?:(?<=\p{L})[-/](?=\p{L})|(?=\s|$))/u.exec(next)?.[0] ?? next;
  return (measure - widthOf(`${line} ${word}`)) / measure;
}
