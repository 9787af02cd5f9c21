import type { TextLine } from './lines.js';

// How many lines at a page's top and bottom may be furniture.
const EDGE = 4;

/** The lines of a text that are running headers, running footers or page numbers. */
export function furnitureOf(lines: readonly TextLine[]): Set<TextLine> {
  const pages = groupByPage(lines);
  return pages.length > 1 ? atEdges(pages) : counting(lines);
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

/** With pages: page numbers and what returns at the edges of half of them, in its place. */
function atEdges(pages: readonly TextLine[][]): Set<TextLine> {
  const places = new Map<string, { page: number; at: number }[]>();
  for (const [page, lines] of pages.entries()) {
    for (const line of edges(lines)) {
      const key = pattern(line);
      const found = places.get(key) ?? [];
      places.set(key, [...found, { page, at: placeIn(lines, line) }]);
    }
  }
  const found = new Set<TextLine>();
  for (const lines of pages) {
    for (const line of edges(lines)) {
      // Furniture stands where it stood before; a sentence that returns does so anywhere.
      const at = placeIn(lines, line);
      const seen = (places.get(pattern(line)) ?? []).filter((other) => other.at === at);
      const times = new Set(seen.map(({ page }) => page)).size;
      const numbered = /\d|:/.test(line.text) && times >= Math.max(2, pages.length / 2);
      if (isNumber(line) || numbered || runsThrough(times, pages.length)) found.add(line);
    }
  }
  return found;
}

/** Lines from the page's top, or below 0 from its bottom. */
function placeIn(page: readonly TextLine[], line: TextLine): number {
  const index = page.indexOf(line);
  return index < EDGE ? index : index - page.length;
}

/** On nearly every page: more often than a section's heading can head one. */
function runsThrough(times: number, pages: number): boolean {
  return times >= Math.max(3, 0.7 * (pages - 1));
}

function edges(page: readonly TextLine[]): TextLine[] {
  return [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])];
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
