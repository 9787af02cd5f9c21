import { listMark } from '../marks.js';
import { endsSentence, startsLower } from '../prose.js';
import type { Problem } from '../tree.js';
import type { TextLine } from './lines.js';
import type { Manner } from './manner.js';
import { type Measure, measureOf, roomAfter } from './measure.js';
import { type Item, splitItems } from './split.js';

/** A column of marks and the lines of the text that stands beside it. */
interface Column {
  marks: TextLine[];
  beside: TextLine[];
}

/**
 * Gives each mark of a column its item. `pdftotext` writes the marks of a list one below the other, and
 * then the text beside them, in which nothing but the lines' lengths shows where an item ends.
 */
export function pairMarks(
  all: readonly TextLine[],
  manner: Manner,
): { lines: TextLine[]; problems: Problem[] } {
  const columns = manner.keepsLayout ? new Map<number, Column>() : findColumns(all, manner);
  if (columns.size === 0) return { lines: [...all], problems: [] };
  const beside = [...columns.values()].flatMap((column) => column.beside);
  const measure = measureOf(beside);
  const paired: TextLine[] = [];
  const problems: Problem[] = [];
  let open: Item | null = null;
  for (let index = 0; index < all.length; index += 1) {
    const column = columns.get(index);
    if (!column) {
      paired.push(all[index] as TextLine);
      open = null;
      continue;
    }
    const goesOn = paired.at(-1)?.page !== column.marks[0]?.page ? open : null;
    const lines = withInnerMarks(column.beside);
    const split = splitItems(column.marks, lines, measure, goesOn);
    paired.push(
      ...within(split.rest, measure),
      ...split.items.flatMap((item) => placed(item, measure)),
    );
    problems.push(...split.problems);
    open = split.items.at(-1) ?? null;
    index += column.marks.length + column.beside.length - 1;
  }
  return { lines: paired, problems };
}

function placed({ mark, lines }: Item, measure: Measure): TextLine[] {
  const [first, ...others] = lines;
  if (!first) return [];
  return [
    { ...first, beside: { kind: 'item', mark, depth: 0 } },
    ...within(others, measure, first),
  ];
}

/** The lines that go on in an item. After items within it, a line can be a paragraph of the outer one. */
function within(lines: readonly TextLine[], measure: Measure, first?: TextLine): TextLine[] {
  let inner = false;
  return lines.map((line, index) => {
    inner ||= line.beside !== undefined;
    if (line.beside) return line;
    const last = lines[index - 1] ?? first;
    const ended = last !== undefined && roomAfter(last.text, line.text, measure) > 0.1;
    const isOwn = inner && ended && !startsLower(line.text);
    if (isOwn) inner = false;
    return {
      ...line,
      beside: isOwn ? { kind: 'paragraph', mark: '', depth: 1 } : { kind: 'more' },
    };
  });
}

/** The mark of an item within stands on a line of its own: it goes to the line after it. */
function withInnerMarks(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = [];
  let mark: string | null = null;
  for (const line of lines) {
    const own = listMark(`${line.text} `);
    if (own?.mark === line.text) mark = own.mark;
    else {
      found.push(mark === null ? line : { ...line, beside: { kind: 'item', mark, depth: 1 } });
      mark = null;
    }
  }
  return found;
}

function findColumns(lines: readonly TextLine[], manner: Manner): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (let index = 0; index < lines.length; index += 1) {
    const column = columnAt(lines, index, manner);
    if (!column) continue;
    columns.set(index, column);
    index += column.marks.length + column.beside.length - 1;
  }
  return columns;
}

function columnAt(lines: readonly TextLine[], start: number, manner: Manner): Column | null {
  const kind = kindOf(lines[start], manner);
  if (kind === null) return null;
  const first = lines[start] as TextLine;
  let end = start;
  while (lines[end]?.page === first.page && kindOf(lines[end], manner) === kind) end += 1;
  const marks = lines.slice(start, end);
  const text = lines[end];
  if (!text || text.page !== first.page) return null;
  // A mark right above its own item needs no more; a number can be a sentence's last.
  if (marks.length === 1 && text.gap === 0) return null;
  if (kind === 'number' && marks.length === 1 && endsLine(lines[start - 1], first, manner))
    return null;
  const from = end;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as TextLine;
    if (line.page !== first.page || kindOf(line, manner) === kind) break;
    // Each item may be a paragraph of its own.
    if (end > from && line.gap > 0 && end - from >= marks.length) break;
  }
  return { marks, beside: lines.slice(from, end) };
}

/** Whether a line that looks like a number of a list is the end of a sentence that had no room for it. */
function endsLine(before: TextLine | undefined, line: TextLine, { measure }: Manner): boolean {
  if (!before || line.gap > 0 || before.page !== line.page || endsSentence(before.text))
    return false;
  return roomAfter(before.text, line.text, measure) <= measure.slack;
}

/** The kind of the mark that a line is, and nothing else; null for any other line. */
function kindOf(line: TextLine | undefined, manner: Manner): string | null {
  if (!line) return null;
  const mark = listMark(`${line.text} `, manner.letters);
  if (mark?.mark !== line.text) return null;
  return mark.kind === 'number' ? 'number' : mark.mark;
}
