import type { List, ListItem, Paragraph, Root, Table, TableCell } from 'mdast';
import { joinLines, type Vocabulary, vocabulary } from '../join.js';
import { numberOf } from '../marks.js';
import {
  type Block,
  type LinePlace,
  least,
  most,
  type Problem,
  placeList,
  text as textOf,
} from '../tree.js';
import { pairMarks } from './beside.js';
import { blocksOf, type TextBlock } from './blocks.js';
import { findColumns, isGrid, type TextGrid } from './columns.js';
import { contentsOf } from './contents.js';
import { furnitureOf } from './furniture.js';
import { withHeadings } from './headings.js';
import { lostHyphens } from './hyphens.js';
import { type TextLine, textLines } from './lines.js';
import { pairNumbers } from './lone-numbers.js';
import { lostTables } from './lost-tables.js';
import { type Manner, mannerOf } from './manner.js';
import { measureOf } from './measure.js';
import { takeNotes } from './notes.js';
import { findStacked } from './stacked.js';

/** Reads plain text: written by `pdftotext`, with or without `-layout`, or pasted out of a PDF. */
export function readText(text: string): Root {
  const all = textLines(text);
  const furniture = new Set([...furnitureOf(all), ...contentsOf(all)]);
  const body = all.filter((line) => !furniture.has(line));
  const words = vocabulary(body.map((line) => line.text));
  const { lines: read, notes } = takeNotes(body, words);
  const found = mannerOf(read);
  const own = found.keepsLayout ? read : pairNumbers(read);
  const { lines, problems } = pairMarks(own, found);
  // What stands beside marks is narrower.
  const manner = { ...found, measure: measureOf(lines.filter(({ beside }) => !beside)) };
  if (!manner.keepsLayout && !manner.isUnwrapped) {
    problems.push(...lostHyphens(own, manner.measure), ...lostTables(lines, manner.measure));
  }
  const writer = new Writer(manner, words, problems);
  return {
    type: 'root',
    children: withHeadings(writer.tree(lines)),
    data: {
      furniture: [...furniture].map(({ text, number }) => ({
        text,
        at: { line: number, endLine: number },
      })),
      notes,
      problems,
    },
  };
}

class Writer {
  constructor(
    private readonly manner: Manner,
    private readonly words: Vocabulary,
    private readonly problems: Problem[],
  ) {}

  tree(lines: readonly TextLine[]): Block[] {
    const { keepsLayout, isUnwrapped, measure } = this.manner;
    if (!keepsLayout && isUnwrapped) return this.blocks(lines);
    const blocks: Block[] = [];
    let run: TextLine[] = [];
    const stacked = keepsLayout ? null : findStacked(lines, measure);
    if (stacked) this.problems.push(...stacked.problems);
    for (const piece of stacked?.pieces ?? findColumns(lines)) {
      if (!isGrid(piece)) {
        run.push(piece);
        continue;
      }
      blocks.push(...this.blocks(run), this.table(piece));
      run = [];
    }
    return [...blocks, ...this.blocks(run)];
  }

  private blocks(lines: readonly TextLine[]): Block[] {
    const blocks: Block[] = [];
    const open: { node: ListItem; block: TextBlock }[] = [];
    for (const block of blocksOf(lines, this.manner)) {
      while (open.length > 0 && !isInside(open.at(-1)?.block as TextBlock, block, this.manner))
        open.pop();
      const siblings: Block[] = open.at(-1)?.node.children ?? blocks;
      if (block.kind === 'paragraph') {
        siblings.push(this.paragraph(block));
      } else {
        const paragraph = this.paragraph(block);
        const number = numberOf(block.mark);
        paragraph.data = { ...paragraph.data, ...(number !== null && { number }) };
        const node: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
        node.data = { at: place(block.lines), ...(block.mark === '' && { unmarked: true }) };
        pushItem(siblings, node);
        open.push({ node, block });
      }
    }
    return blocks.map(placeList);
  }

  private table(grid: TextGrid): Table {
    if (grid.doubt) this.problems.push(doubtAt(grid, grid.doubt));
    const rows = grid.rows.map((row) => ({
      type: 'tableRow' as const,
      children: row.map((cell) => this.cell(cell)),
    }));
    return { type: 'table', children: rows, data: { at: place(grid.rows.flat(2)) } };
  }

  private cell(lines: readonly TextLine[]): TableCell {
    const widths = lines.map((line) => line.text.length);
    const manner = { ...this.manner, width: most(widths), measures: NO_MEASURES };
    const blocks = new Writer(manner, this.words, this.problems).blocks(lines);
    if (blocks.length === 0) return { type: 'tableCell', children: [], data: { blocks } };
    const value = blocks.map((block) => textOf(block)).join(' ');
    return {
      type: 'tableCell',
      children: [{ type: 'text', value }],
      data: { at: place(lines), blocks },
    };
  }

  private paragraph(block: TextBlock): Paragraph {
    const lines = block.lines.map((line) => line.text);
    const value = joinLines(lines, this.words);
    return {
      type: 'paragraph',
      children: [{ type: 'text', value }],
      data: { at: place(block.lines), lines },
    };
  }
}

const NO_MEASURES: Manner['measures'] = new Map();

const DOUBTS = {
  columns: {
    rule: 'columns-joined',
    message: 'a table of which a text does not keep the columns apart',
  },
  rows: { rule: 'rows-unsure', message: 'a table of which a text does not keep the rows apart' },
} as const;

function doubtAt({ rows }: TextGrid, doubt: keyof typeof DOUBTS): Problem {
  const [first] = rows;
  const head = (first ?? []).flat().map(({ text }) => text);
  const { rule, message } = DOUBTS[doubt];
  return {
    rule,
    message: `${message}; give the PDF or the page itself: “${head.join(' ')}”`,
    at: place(rows.flat(2)),
  };
}

/** Whether a block stands inside an item: indented as its text, or a deeper item. */
function isInside(item: TextBlock, block: TextBlock, manner: Manner): boolean {
  if (block.depth !== undefined) return block.depth > (item.depth ?? 0);
  if (block.kind === 'item') {
    if (manner.glyphsLost) return item.mark === '' && block.mark !== '';
    return manner.keepsLayout ? block.indent > item.indent + 1 : isDeeper(item, block);
  }
  return (
    manner.keepsLayout && block.indent > item.indent + 1 && block.indent >= item.textIndent - 1
  );
}

/** Without indents only the marks show it: a dash or an "o" under a glyph, another glyph after a colon. */
function isDeeper(outer: TextBlock, inner: TextBlock): boolean {
  if (outer.mark === inner.mark) return false;
  if (isDash(inner.mark) && !isDash(outer.mark)) return true;
  return outer.lines.at(-1)?.text.endsWith(':') ?? false;
}

function isDash(mark: string): boolean {
  return /^[-–—\u2212o*]$/.test(mark);
}

function pushItem(siblings: Block[], item: ListItem): void {
  const last = siblings.at(-1);
  if (last?.type === 'list') last.children.push(item);
  else siblings.push({ type: 'list', ordered: false, children: [item] } satisfies List);
}

function place(lines: readonly TextLine[]): LinePlace {
  const numbers = lines.map((line) => line.number);
  return { line: least(numbers), endLine: most(numbers) };
}
