import type { TextLine } from './lines.js';

/**
 * Gives numbers that stand on lines of their own to the paragraph after each: the first column of a table
 * that numbers what stands beside it. They count up from 1, with one paragraph between one and the next.
 */
export function pairNumbers(lines: readonly TextLine[]): TextLine[] {
  const paired: TextLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const items = itemsAt(lines, index);
    if (items.length > 1) {
      paired.push(...items.flat());
      index += items.length + items.flat().length - 1;
    } else {
      paired.push(lines[index] as TextLine);
    }
  }
  return paired;
}

/** The paragraphs after "1", "2", "3" and so on, from a line with "1" on. */
function itemsAt(lines: readonly TextLine[], start: number): TextLine[][] {
  const items: TextLine[][] = [];
  let at = start;
  while (lines[at]?.text === String(items.length + 1)) {
    const first = lines[at + 1];
    if (!first || first.gap === 0 || (at > start && lines[at]?.gap === 0)) break;
    let end = at + 2;
    while (lines[end]?.gap === 0 && lines[end]?.page === first.page) end += 1;
    const mark = String(items.length + 1);
    const others = lines.slice(at + 2, end).map((line) => withBeside(line, { kind: 'more' }));
    items.push([withBeside(first, { kind: 'item', mark, depth: 0 }), ...others]);
    at = end;
  }
  return items;
}

function withBeside(line: TextLine, beside: TextLine['beside']): TextLine {
  return { ...line, ...(beside && { beside }) };
}
