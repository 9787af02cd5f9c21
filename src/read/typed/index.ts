import type { Heading, List, ListItem, Paragraph, PhrasingContent, Table, TableCell } from 'mdast';
import { itemOf } from '../html/flow.js';
import { glyphsIn, listMark, type Mark, numberOf } from '../marks.js';
import { type Block, leaves, placeOf, text } from '../tree.js';
import { Builder } from './builder.js';
import { depthOf, hint, hintsOf, leadOf, setIn } from './hints.js';
import type { Levelled } from './levels.js';
import { type Beginning, dashesIn, itemLines, marksIn, type Signs } from './marks.js';
import {
  breaksIn,
  isStrong,
  type Line,
  placeOfLine,
  splitLines,
  withoutStart,
  wordsOf,
} from './phrasing.js';

/**
 * Finds the items of lists whose marks were typed: paragraphs, and lines of one paragraph, that begin
 * with a glyph, a dash or a number. They become items of lists, and the marks go; so do those that were
 * typed in items. Blocks that change are new ones.
 */
export function openTypedLists(blocks: readonly Block[]): Block[] {
  const paragraphs = blocks
    .flatMap(leaves)
    .flatMap((leaf) =>
      leaf.type === 'paragraph' ? [splitLines(leaf.children).map(beginning)] : [],
    );
  const glyphs = glyphsIn(paragraphs.flat());
  const dashes = dashesIn(paragraphs.map(([first = '']) => first));
  return new TypedLists({ glyphs, dashes }).open(blocks);
}

/** What a line begins with, as much as tells its mark. */
function beginning(line: Line): string {
  return wordsOf(line).slice(0, LONGEST_BEGINNING);
}

const LONGEST_BEGINNING = 80;

class TypedLists {
  constructor(private readonly signs: Signs) {}

  /** Blocks that follow one another, in a document, a cell or an item. */
  open(blocks: readonly Block[]): Block[] {
    const parts = blocks.flatMap((block) => this.cut(block));
    const marks = marksIn(parts.map(beginningOf), this.signs);
    const builder = new Builder();
    for (const [index, block] of parts.entries()) {
      const mark = marks[index];
      if (!mark || block.type !== 'paragraph') builder.add(this.inside(block));
      else {
        const item = unmarked(block, mark);
        if (item) builder.addItem(item, levelled(block, mark));
      }
    }
    return builder.blocks;
  }

  /** Cuts a paragraph before each line that begins an item, and where an empty line ends the last. */
  private cut(block: Block): Block[] {
    if (block.type !== 'paragraph') return [block];
    const lines = splitLines(block.children);
    if (lines.length === 1) return [block];
    const starts = itemLines(
      lines.map((line) => ({ words: wordsOf(line), isStrong: isStrong(line), isItem: false })),
      this.signs,
    );
    if (!starts.some((start, index) => start && index > 0)) return [block];
    const breaks = breaksIn(block.children);
    const parts: PhrasingContent[][] = [];
    let hasItems = false;
    let isAfterEmpty = false;
    for (const [index, line] of lines.entries()) {
      const isEmpty = wordsOf(line) === '';
      hasItems ||= starts[index] === true;
      const begins = parts.length === 0 || starts[index] || (hasItems && isAfterEmpty && !isEmpty);
      isAfterEmpty = isEmpty;
      if (begins) parts.push([]);
      const part = parts.at(-1);
      const end = breaks[index - 1];
      if (end && part && part.length > 0 && !isEmpty) part.push(end);
      if (!isEmpty) for (const node of line) part?.push(node);
    }
    return parts
      .filter((part) => part.length > 0)
      .map((children, index) => partOf(block, children, index === 0));
  }

  /** A block with the typed lists in it opened. */
  private inside(block: Block): Block {
    if (block.type === 'list') return this.list(block);
    if (block.type === 'heading') return this.heading(block);
    return block.type === 'table' ? this.table(block) : block;
  }

  /** A heading without the glyph that it may begin with. */
  private heading(heading: Heading): Heading {
    const mark = listMark(wordsOf(heading.children), this.signs.glyphs);
    if (mark?.kind !== 'glyph') return heading;
    const children = withoutStart(heading.children, mark.mark.length);
    return wordsOf(children) === '' ? heading : { ...heading, children };
  }

  private table(table: Table): Table {
    const children = table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => this.cell(cell)),
    }));
    return { ...table, children };
  }

  private cell(cell: TableCell): TableCell {
    if (!cell.data?.blocks) return cell;
    const blocks = this.open(cell.data.blocks);
    const value = blocks.map((block) => text(block)).join(' ');
    const children: TableCell['children'] = blocks.length > 0 ? [{ type: 'text', value }] : [];
    return { ...cell, children, data: { ...cell.data, blocks } };
  }

  /** A list whose items may have typed marks besides their own. */
  private list(list: List): List {
    const cut = list.children.map((item) => item.children.flatMap((child) => this.cut(child)));
    const marks = marksIn(
      cut.map(([first]) => (first ? inItem(beginningOf(first)) : null)),
      this.signs,
    );
    const children = cut.flatMap((blocks, index) => {
      const own = list.children[index] as ListItem;
      return this.items(own, blocks, marks[index] ?? null);
    });
    return setIn({ ...list, children }, depthOf(list));
  }

  /** The items that one makes: more where its lines are items, too. */
  private items(own: ListItem, blocks: Block[], mark: Mark | null): ListItem[] {
    const [first, ...others] = blocks;
    if (!mark || first?.type !== 'paragraph') {
      return [{ ...own, children: this.open(blocks) as ListItem['children'] }];
    }
    // Lines that all begin with marks are as many items.
    if (marksIn(blocks.map(beginningOf), this.signs)[1]) {
      const [list, ...more] = this.open(blocks);
      if (list?.type === 'list') return withMore(list.children, more);
    }
    const bare = unmarked(first, mark);
    const inner = [...(bare ? [bare] : []), ...this.open(others)];
    return inner.length > 0 ? [{ ...own, children: inner as ListItem['children'] }] : [];
  }
}

function levelled(paragraph: Paragraph, mark: Mark): Levelled {
  return { ...mark, level: hintsOf(paragraph).level, lead: leadOf(paragraph.children[0]) };
}

/** A part of a paragraph as one of its own. */
function partOf(whole: Paragraph, children: PhrasingContent[], isFirst: boolean): Paragraph {
  const data = { ...whole.data, at: placeOfLine(children, placeOf(whole)) };
  const hints = hintsOf(whole);
  const isItem = isFirst && hints.isItem;
  return hint({ type: 'paragraph', children, data }, { ...hints, isItem });
}

function withMore(items: ListItem[], more: Block[]): ListItem[] {
  const last = items.at(-1);
  if (!last || more.length === 0) return items;
  return [...items.slice(0, -1), itemOf([...last.children, ...more])];
}

function beginningOf(block: Block): Beginning | null {
  if (block.type !== 'paragraph') return null;
  const words = wordsOf(block.children);
  return { words, isStrong: isStrong(block.children), isItem: hintsOf(block).isItem };
}

/** A dash at the start of an item is a mark that was typed. */
function inItem(beginning: Beginning | null): Beginning | null {
  if (beginning === null) return null;
  return { ...beginning, isItem: beginning.isItem || /^[-–—−]\s/.test(beginning.words) };
}

/** A paragraph without its mark; null where it holds nothing else. */
function unmarked(paragraph: Paragraph, { mark }: Mark): Paragraph | null {
  const children = withoutStart(paragraph.children, mark.length);
  if (wordsOf(children) === '') return null;
  const number = numberOf(mark);
  const data = { ...paragraph.data, at: placeOf(paragraph), ...(number !== null && { number }) };
  return hint({ type: 'paragraph', children, data }, hintsOf(paragraph));
}
