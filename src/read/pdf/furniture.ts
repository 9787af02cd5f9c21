import type { Line } from './lines/line.js';
import type { PageText } from './page.js';

// Running headers and footers stand in the outer parts of the page (shares of its height).
const HEADER_ENDS = 0.1;
const FOOTER_STARTS = 0.88;

/**
 * The lines that are page furniture: artifacts, bare page numbers at the edge, and lines at the edge
 * that return on other pages with, at most, another number in them.
 */
export function furnitureOf(pages: readonly PageText[], lines: readonly Line[]): Set<Line> {
  const heights = new Map(pages.map((page) => [page.number, page.height]));
  const atEdge = (line: Line) => {
    const share = line.y / (heights.get(line.page) ?? 1);
    return share < HEADER_ENDS || share > FOOTER_STARTS;
  };
  const returning = new Map<string, Line[]>();
  for (const line of lines.filter(atEdge)) {
    const seen = returning.get(pattern(line));
    if (seen) seen.push(line);
    else returning.set(pattern(line), [line]);
  }
  const returns = (line: Line) => {
    // Furniture stands where it stood before; a sentence that returns does so anywhere.
    const seen = (returning.get(pattern(line)) ?? []).filter((other) => isLevel(line, other));
    const times = new Set(seen.map(({ page }) => page)).size;
    // A section's heading can head pages too, but not nearly all of them.
    const numbered = /\d/.test(line.text) && times >= Math.max(2, pages.length / 2);
    const onAll =
      times > 1 && times === pages.length && seen.every((other) => isAligned(line, other));
    return numbered || onAll || times >= Math.max(3, 0.7 * (pages.length - 1));
  };
  return new Set(
    lines.filter(
      (line) => isArtifact(line) || (atEdge(line) && (isPageNumber(line) || returns(line))),
    ),
  );
}

// Points: pages are not all cut alike.
const SAME_HEIGHT = 12;

function isLevel(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) < SAME_HEIGHT;
}

/** Set in the same type at the same place. */
function isAligned(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) < 1 && Math.abs(a.left - b.left) < 1 && a.size === b.size;
}

function isArtifact(line: Line): boolean {
  return line.runs.every((run) => run.artifact);
}

function isPageNumber(line: Line): boolean {
  return /^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$/i.test(line.text);
}

/** Equal for lines that differ in numbers only. */
function pattern(line: Line): string {
  return line.text.replace(/\d+/g, '#');
}
