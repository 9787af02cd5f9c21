import { listMark } from '../marks.js';
import { startsLower } from '../prose.js';
import type { LinePlace, Problem } from '../tree.js';
import type { TextLine } from './lines.js';
import { type Measure, widthOf } from './measure.js';

// So many lines one below the other, none of them long, are a table's cells,
const LEAST = 12;
const NARROW = 0.65;
// where so many of them go on with a sentence: those of an address or a roster do not.
const GOING_ON = 0.15;

// Addresses begin with small letters, too.
const ON_WEB = /@|^www\.|^https?:/;

/** Says where a text has the words of a table, but not its rows and columns. */
export function lostTables(lines: readonly TextLine[], { width }: Measure): Problem[] {
  const problems: Problem[] = [];
  let run: TextLine[] = [];
  const close = (): void => {
    const goingOn = run.filter(({ text }) => startsLower(text) && !ON_WEB.test(text)).length;
    if (run.length >= LEAST && goingOn > GOING_ON * run.length) problems.push(problemAt(run));
    run = [];
  };
  for (const line of lines) {
    if (line.beside || listMark(line.text) || widthOf(line.text) > NARROW * width) close();
    else run.push(line);
  }
  close();
  return problems;
}

/** Says that lines are the cells of a table that is lost. */
export function problemAt(run: readonly TextLine[]): Problem {
  const [first, last] = [run[0] as TextLine, run.at(-1) as TextLine];
  const at: LinePlace = { line: first.number, endLine: last.number };
  return {
    rule: 'table-lost',
    message: `these lines look like the cells of a table, whose rows and columns the text does not keep; give the PDF or the page itself: “${first.text}”`,
    at,
  };
}
