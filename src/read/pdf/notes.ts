import type { Body } from './blocks/body.js';
import type { Line } from './lines/line.js';

/** A footnote: its number, and its lines without it. */
export interface Note {
  number: string;
  lines: Line[];
}

/**
 * Takes the footnotes off the lines of a page: from a line that begins with a small raised number on,
 * where nothing but small type follows on the page.
 */
export function takeNotes(lines: readonly Line[], body: Body): { lines: Line[]; notes: Note[] } {
  const isSmall = (line: Line) => line.size < 0.95 * body.size;
  const start = lines.findIndex(
    (line, index) => line.note !== null && lines.slice(index).every(isSmall),
  );
  if (start < 0) return { lines: [...lines], notes: [] };
  const notes: Note[] = [];
  for (const line of lines.slice(start)) {
    if (line.note !== null) notes.push({ number: line.note, lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return { lines: lines.slice(0, start), notes };
}
