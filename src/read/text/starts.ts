import { endsInHyphen } from '../join.js';
import { endsSentence, startsLower } from '../prose.js';
import type { TextLine } from './lines.js';
import { type Measure, roomAfter } from './measure.js';

/**
 * What speaks for an item to begin at each of these lines: about as much as a full stop at the end of
 * the line before counts two. Lines of an item within cannot begin one.
 *
 * @param before the line that the first may go on with; without one an item begins at the first.
 */
export function startScores(
  lines: readonly TextLine[],
  measure: Measure,
  before: TextLine | null,
): number[] {
  const lower = isLowerList(lines, measure, before);
  return lines.map((line, index) => {
    if (line.beside) return Number.NEGATIVE_INFINITY;
    const last = index > 0 ? lines[index - 1] : before;
    if (!last) return SURELY;
    return score(last, line, measure, lower) + (line.gap > 0 ? 4 : 0);
  });
}

const SURELY = 100;

function score(last: TextLine, line: TextLine, measure: Measure, lower: boolean): number {
  if (endsInHyphen(last.text) || BINDS.test(last.text)) return -10;
  return (
    forRoom(roomAfter(last.text, line.text, measure), measure.slack) +
    forEnd(last.text, lower) +
    forBeginning(line.text, lower)
  );
}

// Words that a sentence does not end in.
const BINDS =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|is|of|or|our|that|the|their|to|with)$/i;

// Words that the rest of a line begins with rather than an item.
const GOES_ON =
  /^(?:and|as|at|because|but|by|for|from|in|including|into|of|on|or|than|that|to|which|who|whose|with)\b/;

function forRoom(room: number, slack: number): number {
  if (room > slack) return room > 2 * slack ? 4 : 2.5;
  return room > -slack ? 0.5 : -1;
}

function forEnd(text: string, lower: boolean): number {
  if (endsSentence(text)) return 2;
  if (/[;,]$|[;,] (?:and|or)$/.test(text)) return lower ? 2 : 1;
  return -1.5;
}

function forBeginning(text: string, lower: boolean): number {
  if (!startsLower(text)) return lower ? -1 : 1.5;
  if (!lower) return -6;
  return GOES_ON.test(text) ? -3 : 0.5;
}

/** Whether the items begin in lower case, as parts of a sentence do. */
function isLowerList(
  lines: readonly TextLine[],
  measure: Measure,
  before: TextLine | null,
): boolean {
  const [first] = lines;
  if (!before && first && startsLower(first.text)) return true;
  const ended = lines.filter((line, index) => {
    const last = lines[index - 1];
    return last !== undefined && !line.beside && roomAfter(last.text, line.text, measure) > 0.05;
  });
  return ended.filter((line) => startsLower(line.text)).length > ended.length / 2;
}
