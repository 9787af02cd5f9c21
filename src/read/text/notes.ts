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
 * of a sentence. A number counts up from 1, and must stick to a word further up: nothing else tells.
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
    marked = Math.max(marked, markBefore(lines, done, index, number));
    done = index;
    if (marked < 0) continue;
    const taken = lines.splice(index, length);
    notes.push(toNote(number, taken, words));
    const line = lines[marked] as TextLine;
    lines[marked] = { ...line, text: line.text.replace(markOf(number), '$1') };
    // The next number can stick to the same line.
    done = marked;
    marked = -1;
    index -= 1;
  }
  return { lines, notes };
}

const DATE = /^\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{4}/;

/** How many lines the note has that begins at `index`; 0 where none does. */
function noteAt(lines: readonly TextLine[], index: number, number: string): number {
  const [line, next] = [lines[index] as TextLine, lines[index + 1]];
  const alone = line.text === number && next?.gap === 0;
  const begins = new RegExp(`^${number}\\s*(?:\\p{Lu}|https?:|www\\.)`, 'u').test(line.text);
  if (!alone && (!begins || DATE.test(line.text))) return 0;
  let end = index + (alone ? 2 : 1);
  // In a pasted text the next page begins with a space.
  for (; end < lines.length; end += 1) {
    const after = lines[end] as TextLine;
    const goesOn = after.gap === 0 && after.page === line.page;
    if (!goesOn || (after.indent === 1 && line.indent === 0)) break;
  }
  return end - index;
}

/** The last line before a note whose words the note's number sticks to; -1 where there is none. */
function markBefore(lines: readonly TextLine[], from: number, to: number, number: string): number {
  for (let index = to - 1; index >= from; index -= 1) {
    if (markOf(number).test(lines[index]?.text ?? '')) return index;
  }
  return -1;
}

/** The number right after a word, or after what closes it: "Saltmere.1", "notices2". */
function markOf(number: string): RegExp {
  return new RegExp(`(\\p{L}[.,;:)’”]{0,2})${number}(?![\\d%]|\\.\\d)(?=\\W|$)`, 'u');
}

function toNote(number: string, lines: readonly TextLine[], words: Vocabulary): Footnote {
  const [first, last] = [lines[0] as TextLine, lines.at(-1) as TextLine];
  const texts = lines.map(({ text }) => text);
  const text = joinLines([texts[0]?.slice(number.length).trim() ?? '', ...texts.slice(1)], words);
  return { number, text, at: { line: first.number, endLine: last.number } };
}
