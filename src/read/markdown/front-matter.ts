import type { Furniture } from '../tree.js';

/** A Markdown text, and what stands in it for programs alone. */
export interface Prepared {
  /** The text, with empty lines in place of what was taken out. */
  source: string;
  front: Furniture[];
}

/**
 * Takes what is meant for programs out of a Markdown text: front matter, attributes, and the fences that
 * Pandoc sets around paragraphs of a style.
 *
 *     ---                       ::: {custom-style="List Paragraph"}
 *     title: Our plan           …
 *     ---                       :::
 */
export function prepare(text: string): Prepared {
  const lines = withoutAttributes(text).split('\n');
  const end = frontEnd(lines);
  const front = lines.slice(1, Math.max(end, 1)).join(' ').replace(/\s+/g, ' ').trim();
  const kept = lines.map((line, index) => (index <= end || FENCE.test(line) ? '' : line));
  const furniture = front === '' ? [] : [{ text: front, at: { line: 1, endLine: end + 1 } }];
  return { source: kept.join('\n'), front: furniture };
}

/**
 * A text without the attributes that Pandoc gives headings and words. Words that it marks as deleted are
 * struck out.
 *
 *     ## What we found {#what-we-found .Heading2}
 *     [underlined]{.underline} [gone]{.deletion author="A. Reader"}
 */
function withoutAttributes(text: string): string {
  if (!text.includes('{')) return text;
  return text
    .replace(/\[([^[\]]+)\]\{\.([a-z-]+)[^{}\n]*\}/g, (_, words: string, name: string) =>
      name.endsWith('deletion') ? `~~${words}~~` : words,
    )
    .replace(/ \{[#.][^{}\n]*\}[ \t]*$/gm, '');
}

const FENCE = /^ {0,3}:{3,}(?: *\{[^{}]*\}| *[\w-]+)? *:* *$/;
const MOST_LINES = 200;

/** The index of the line that ends the front matter; -1 where there is none. */
function frontEnd(lines: readonly string[]): number {
  if (!/^---\s*$/.test(lines[0]?.replace(/^\ufeff/, '') ?? '')) return -1;
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    if (index === 0) continue;
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return index > 1 ? index : -1;
    // A key, a comment, an entry of a list, or what goes on from the line before.
    if (!/^(?:[\w-]+:(?:\s|$)|#|- |\s+\S)/.test(line)) return -1;
  }
  return -1;
}
