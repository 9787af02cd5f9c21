import { type Block, text } from '../../read/tree.js';
import { cellsByRow, isTextual } from '../shared/blocks.js';
import { textOf } from './columns.js';

const HEADING =
  /^(?:table of |list of )?contents(?: page)?:?$|^in this (?:document|plan|statement):?$/i;
/** "Introduction ........ 2", "Introduction …… 2". */
const DOTTED = /(?:\.\s?){4,}\s*(?:\d{1,3}|[ivx]{1,5})?$|…{2,}\s*\d{1,3}$/i;
const NUMBERED = /\S\s+(?:\d{1,3}|[ivx]{1,5})$/;

/** Whether a line heads a page of contents. */
export function headsContents(words: string): boolean {
  return HEADING.test(words);
}

/** Whether a line stands in a page of contents, wherever that is: dots lead to its page number. */
export function isDotted(block: Block): boolean {
  return isTextual(block) && DOTTED.test(text(block)) && !/\.{4,}$/.test(text(block));
}

/**
 * How many of the blocks after the heading are the contents: lines, bullets and rows that end in a page
 * number, and lists of what follows. The first entry, when it stands there again, begins the document.
 */
export function lengthOfContents(blocks: readonly Block[]): number {
  const [first] = blocks;
  if (first?.type === 'list') return listsLength(blocks);
  let length = 0;
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const name = nameOf(block);
    if (seen.has(name) || beginsEntry(seen, name)) break;
    // An entry over two lines: the next one has its number.
    const next = blocks[index + 1];
    const goesOn = next !== undefined && isTextual(block) && !isSentence(block) && isEntry(next);
    if (!isEntry(block) && !(goesOn && length > 0)) break;
    seen.add(name);
    length = index + 1;
  }
  return length;
}

function listsLength(blocks: readonly Block[]): number {
  const end = blocks.findIndex(({ type }) => type !== 'list');
  return end < 0 ? blocks.length : end;
}

function isEntry(block: Block): boolean {
  if (block.type === 'table') return isTableOfContents(cellsByRow(block).map((r) => r.map(textOf)));
  if (block.type === 'list') return block.children.every((bullet) => NUMBERED.test(text(bullet)));
  return isTextual(block) && (NUMBERED.test(text(block)) || DOTTED.test(text(block)));
}

function isTableOfContents(rows: readonly string[][]): boolean {
  const filled = rows.filter((cells) => cells.some((words) => words !== ''));
  const paged = filled.filter(
    ([, ...others]) =>
      others.some((words) => words !== '') &&
      others.every((words) => /^(?:(?:\d{1,3}|[ivx]{1,5}|page)(?:\s|$))*$/i.test(words)),
  );
  return paged.length > 0 && paged.length >= filled.length - 1;
}

function isSentence(block: Block): boolean {
  return /[.!?]$/.test(text(block));
}

/** The words of an entry without its page number. */
function nameOf(block: Block): string {
  return text(block)
    .replace(/[\s.…]+(?:\d{1,3}|[ivx]{1,5})$/i, '')
    .toLowerCase();
}

/** Whether the entries, run together in one paragraph, begin with what now stands by itself. */
function beginsEntry(seen: ReadonlySet<string>, name: string): boolean {
  return [...seen].some((entries) => entries.startsWith(`${name} `) && name !== '');
}
