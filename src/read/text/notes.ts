import { joinLines, type Vocabulary } from '../join.js';
import type { Footnote } from '../tree.js';
import type { TextLine } from './lines.js';

/** A text's lines without its footnotes and the numbers that point to them. */
export interface NotesTaken {
  lines: TextLine[];
  notes: Footnote[];
}

/**
 * Takes footnotes out of a text: "1 This inspection …" at a page's end, however it came into the middle
 * of a sentence, or "[1] This inspection …". A number counts up from 1, and must stand at a word further
 * up: nothing else tells.
 */
export function takeNotes(all: readonly TextLine[], words: Vocabulary): NotesTaken {
  const lines = [...all];
  const notes: Footnote[] = [];
  // The last line that the number at hand sticks to, and how far it was looked for.
  let marked = -1;
  let done = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const number = String(notes.length + 1);
    const length = noteAt(lines, index, number);
    if (length === 0) continue;
    const sign = signAt(lines[index]?.text ?? '', number);
    marked = Math.max(marked, markBefore(lines, done, index, sign));
    done = index;
    if (marked < 0) continue;
    const taken = lines.splice(index, length);
    notes.push(toNote(number, sign, taken, words));
    const line = lines[marked] as TextLine;
    lines[marked] = { ...line, text: withoutMark(line.text, sign) };
    // The next number can stick to the same line.
    done = marked;
    marked = -1;
    index -= 1;
  }
  return { lines, notes };
}

const DATE = /^\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{4}/;

/** How a number is written where its note begins. */
interface Sign {
  written: string;
  /** What points to it: a match's first group stays in the text. */
  marks: readonly RegExp[];
}

/** The number of a note as a line begins with it: "[1]", "¹", or "1". */
function writtenAt(line: string, number: string): string {
  const raised = [...number].map((digit) => RAISED[Number(digit)]).join('');
  return [`[${number}]`, raised].find((written) => line.startsWith(written)) ?? number;
}

/** The sign of the note that begins with a line. */
function signAt(line: string, number: string): Sign {
  const written = writtenAt(line, number);
  if (written !== number) {
    return { written, marks: [new RegExp(`(\\S|^) ?${written.replace(/[[\]]/g, '\\$&')}`, 'u')] };
  }
  // The number right after a word, or after what closes it: "Saltmere.1", "notices2", but not "M1 2WD".
  const stuck = new RegExp(
    `((?:\\p{Ll}|\\p{Lu}{3})[.,;:)’”]{0,2})${number}(?![\\d%]|\\.\\d)(?=\\W|$)`,
    'u',
  );
  // -layout can set a raised number apart. Only a note that its own number sticks to tells for certain.
  const apart = new RegExp(`(\\p{Ll}[.,;:)’”]{0,2})(?<!${COUNTS}) ${number}(?= \\p{Ll}|$)`, 'u');
  const isRaised = new RegExp(`^${number}\\p{Lu}`, 'u').test(line);
  return { written, marks: isRaised ? [stuck, apart] : [stuck] };
}

// Words that a number belongs to: "key stage 1", "one of 3", "aged 2".
const COUNTS =
  '\\b(?:years?|stages?|phases?|levels?|bands?|tiers?|parts?|sections?|pages?|areas?|terms?|steps?|grades?|aged?|of|to|and|or|in|at|by|for|than|over|under|about|only|from|between|on|with)';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function withoutMark(line: string, { marks }: Sign): string {
  const mark = marks.find((one) => one.test(line));
  return mark ? line.replace(mark, '$1') : line;
}

/** How many lines the note has that begins at `index`; 0 where none does. */
function noteAt(lines: readonly TextLine[], index: number, number: string): number {
  const [line, next] = [lines[index] as TextLine, lines[index + 1]];
  const alone = line.text === number && next?.gap === 0;
  if (!alone && !beginsNote(line.text, number)) return 0;
  const following = String(Number(number) + 1);
  let end = index + (alone ? 2 : 1);
  // In a pasted text the next page begins with a space.
  for (; end < lines.length; end += 1) {
    const after = lines[end] as TextLine;
    const goesOn = after.gap === 0 && after.page === line.page;
    if (!goesOn || (after.indent === 1 && line.indent === 0)) break;
    if (beginsNote(after.text, following)) break;
  }
  return end - index;
}

function beginsNote(line: string, number: string): boolean {
  if (writtenAt(line, number) !== number) return true;
  return line.startsWith(number) && BEGINS.test(line.slice(number.length)) && !DATE.test(line);
}

const BEGINS = /^\s*(?:\p{Lu}|https?:|www\.)/u;

/** The last line before a note whose words its number sticks to; -1 where there is none. */
function markBefore(lines: readonly TextLine[], from: number, to: number, { marks }: Sign): number {
  for (const mark of marks) {
    for (let index = to - 1; index >= from; index -= 1) {
      if (mark.test(lines[index]?.text ?? '')) return index;
    }
  }
  return -1;
}

function toNote(
  number: string,
  { written }: Sign,
  lines: readonly TextLine[],
  words: Vocabulary,
): Footnote {
  const [first, last] = [lines[0] as TextLine, lines.at(-1) as TextLine];
  const texts = lines.map(({ text }) => text);
  const text = joinLines([texts[0]?.slice(written.length).trim() ?? '', ...texts.slice(1)], words);
  return { number, text, at: { line: first.number, endLine: last.number } };
}
