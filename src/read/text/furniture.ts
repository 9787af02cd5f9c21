import { listMark } from '../marks.js';
import { startsLower } from '../prose.js';
import type { TextLine } from './lines.js';
import { headsAt } from './stacked.js';
import { piecesOf } from './table.js';

// How many lines at a page's top and bottom may be furniture.
const EDGE = 4;

/** The lines of a text that are running headers, running footers or page numbers. */
export function furnitureOf(lines: readonly TextLine[]): Set<TextLine> {
  const pages = groupByPage(lines);
  if (pages.length < 2) return counting(lines);
  const edges = atEdges(pages);
  const inside = pages.map((page) => page.filter((line) => !edges.has(line)));
  return new Set([...edges, ...repeatedHeads(inside), ...stackedHeads(inside)]);
}

/** The same heads one below the other, above the rest of the row that the page before left open. */
function stackedHeads(pages: readonly TextLine[][]): TextLine[] {
  return pages.flatMap((page, index) => {
    const heads = headsAt(page, 0);
    const before = (pages[index - 1] ?? []).map(({ text }) => text);
    const first = before.lastIndexOf(heads[0]?.text ?? '');
    const returns = heads.every((head, at) => before[first + at] === head.text);
    if (heads.length < 2 || first < 0 || !returns) return [];
    const row = page.slice(heads.length).filter(({ gap }) => gap > 0);
    return row.slice(0, heads.length).some(({ text }) => startsLower(text)) ? heads : [];
  });
}

/**
 * The heads of a table that return where it goes on at the top of a page. Of two columns alone the rest of
 * a sentence below them tells that it does.
 */
function repeatedHeads(pages: readonly TextLine[][]): TextLine[] {
  const found: TextLine[] = [];
  for (const [index, page] of pages.entries()) {
    const [top] = page;
    const columns = top ? piecesOf(top).length : 0;
    const below = page[1] ? piecesOf(page[1]) : [];
    const goesOn = below.length > 1 && below.some(({ text }) => startsLower(text));
    if (!top || columns < 2 || (columns === 2 && !goesOn)) continue;
    const before = pages[index - 1] ?? [];
    const first = before.findLastIndex((line) => pattern(line) === pattern(top));
    if (first < 0) continue;
    const same = page.findIndex((line, row) => {
      const other = before[first + row];
      return !other || pattern(other) !== pattern(line) || (row > 0 && line.gap > 0);
    });
    found.push(...page.slice(0, Math.max(1, same)));
  }
  return found;
}

function groupByPage(lines: readonly TextLine[]): TextLine[][] {
  const pages = new Map<number, TextLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()];
}

/** A line at the edge of its page: how many lines stand above and below it. */
interface EdgeLine {
  line: TextLine;
  page: number;
  above: number;
  below: number;
}

/** With pages: page numbers and what returns at the edges of half of them, in its place. */
function atEdges(pages: readonly TextLine[][]): Set<TextLine> {
  const all = pages.flatMap((lines, page) => {
    const items = inItems(lines);
    return edges(lines, page).filter(({ line }) => !items.has(line));
  });
  // Furniture stands where it stood before; a sentence that returns does so anywhere.
  const times = new Map<string, Set<number>>();
  for (const edge of all) {
    for (const key of placesOf(edge)) {
      const seen = times.get(key);
      if (seen) seen.add(edge.page);
      else times.set(key, new Set([edge.page]));
    }
  }
  const returns = (edge: EdgeLine) => {
    const most = Math.max(0, ...placesOf(edge).map((key) => times.get(key)?.size ?? 0));
    const numbered = /\d|:/.test(edge.line.text) && most >= Math.max(2, pages.length / 2);
    return isNumber(edge.line) || numbered || runsThrough(most, pages.length);
  };
  return new Set(all.filter(returns).map(({ line }) => line));
}

/** The lines of items that begin with a glyph: they may return word for word, and are no furniture. */
function inItems(lines: readonly TextLine[]): Set<TextLine> {
  const found = new Set<TextLine>();
  let textIndent: number | null = null;
  for (const line of lines) {
    const mark = listMark(line.text);
    if (mark?.kind === 'glyph' && mark.mark !== line.text) {
      const after = line.text.slice(mark.mark.length);
      textIndent = line.indent + line.text.length - after.trimStart().length;
    } else if (line.gap > 0 || line.indent === 0 || line.indent !== textIndent) textIndent = null;
    if (textIndent !== null) found.add(line);
  }
  return found;
}

/** The line's words, figures apart, at its place from the top or the bottom of the page. */
function placesOf({ line, above, below }: EdgeLine): string[] {
  const words = pattern(line);
  return [
    ...(above < EDGE ? [`${above} ${words}`] : []),
    ...(below < EDGE ? [`-${below} ${words}`] : []),
  ];
}

/** On nearly every page: more often than a section's heading can head one. */
function runsThrough(times: number, pages: number): boolean {
  return times >= Math.max(3, 0.7 * (pages - 1));
}

function edges(lines: readonly TextLine[], page: number): EdgeLine[] {
  return lines
    .map((line, above) => ({ line, page, above, below: lines.length - 1 - above }))
    .filter(({ above, below }) => above < EDGE || below < EDGE);
}

/**
 * Without pages: numbers that count up, on lines of their own, or at the end of a line that stands
 * apart from it by more than a space ("10 to 14 June 2024      3"). "Outcome 1", "Outcome 2" are headings.
 */
function counting(lines: readonly TextLine[]): Set<TextLine> {
  const found = new Set<TextLine>();
  const groups = new Map<string, TextLine[]>();
  for (const line of lines.filter((line) =>
    /(?:^|\S\s{2,}|^Page )\d{1,3}(?: of \d{1,3})?$/i.test(line.text),
  )) {
    const key = line.text.replace(/\d{1,3}( of \d{1,3})?$/, '#');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  for (const group of groups.values()) {
    const numbers = group.map((line) => Number(/(\d{1,3})(?: of \d{1,3})?$/.exec(line.text)?.[1]));
    const counts = numbers.every(
      (number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1,
    );
    if (group.length > 1 && counts) {
      for (const line of withLineBefore(group, lines)) found.add(line);
    }
  }
  return found;
}

/** Footers of two lines: the line before belongs to them where it is the same each time. */
function withLineBefore(group: readonly TextLine[], lines: readonly TextLine[]): TextLine[] {
  const before = group.map((line) => lines[lines.indexOf(line) - 1]);
  const same = before.every((line) => line !== undefined && line.text === before[0]?.text);
  return same ? [...group, ...before.filter((line) => line !== undefined)] : [...group];
}

function isNumber(line: TextLine): boolean {
  return /^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$/i.test(line.text);
}

function pattern(line: TextLine): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
