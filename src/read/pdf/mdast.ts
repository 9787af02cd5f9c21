import type { Heading, List, ListItem, Paragraph, Root, Table, TableCell } from 'mdast';
import { joinLines, type Vocabulary } from '../join.js';
import {
  type Block,
  type Box,
  joinPlaces,
  type PagePlace,
  placeList,
  placeOf,
  text,
} from '../tree.js';
import type { Body, TextBlock } from './blocks.js';
import { type FlowBlock, isEmphasised, isIndentedAs, type TableBlock } from './flow.js';
import type { Line } from './lines.js';

/** Writes a flow of blocks as an mdast tree, each node with its place. */
export function treeOf(flow: readonly FlowBlock[], body: Body, words: Vocabulary): Root {
  const writer = new Writer(body, words);
  return { type: 'root', children: writer.blocks(flow) };
}

class Writer {
  constructor(
    private readonly body: Body,
    private readonly words: Vocabulary,
  ) {}

  blocks(flow: readonly FlowBlock[]): Block[] {
    const blocks: Block[] = [];
    let open: OpenItem[] = [];
    for (const block of flow) {
      if (block.kind === 'table') {
        open = [];
        blocks.push(this.table(block));
        continue;
      }
      open = open.filter((item) => item.cell === block.cell && isInside(item.block, block));
      if (block.kind === 'item') {
        const node = this.item(block);
        pushItem(siblings(open, blocks), node, block.cell);
        open.push({ node, block, cell: block.cell });
      } else {
        const node = withCell(this.paragraph(block), block.cell);
        // A heading ends a list, wherever it is set.
        if (node.type === 'heading') open = [];
        siblings(open, blocks).push(node);
      }
    }
    return blocks.map(placeList);
  }

  private table(table: TableBlock): Table {
    const rows = table.rows.map((row) => {
      const cells = row.map((cell) => this.cell(cell));
      return { type: 'tableRow' as const, children: cells };
    });
    const places = rows.flatMap((row) => row.children.filter(isFilled).map(placeOf));
    return { type: 'table', children: rows, data: { at: joinPlaces(places) } };
  }

  private cell(cell: readonly TextBlock[]): TableCell {
    const blocks = this.blocks(cell.map((block) => ({ ...block, cell: null })));
    if (blocks.length === 0) return { type: 'tableCell', children: [], data: { blocks } };
    const at = joinPlaces(blocks.map(placeOf));
    const value = blocks.map((block) => text(block)).join(' ');
    return { type: 'tableCell', children: [{ type: 'text', value }], data: { at, blocks } };
  }

  private item(block: TextBlock): ListItem {
    const paragraph = this.paragraph(block);
    return { type: 'listItem', spread: false, children: [paragraph as Paragraph] };
  }

  private paragraph(block: TextBlock): Paragraph | Heading {
    const lines = linesWithoutMark(block);
    const words = { type: 'text' as const, value: joinLines(lines, this.words) };
    const data = { at: placeOfLines(block.lines), lines };
    if (!isEmphasised(block, this.body)) return { type: 'paragraph', children: [words], data };
    const depth = this.depth(block);
    return depth
      ? { type: 'heading', depth, children: [words], data }
      : { type: 'paragraph', children: [{ type: 'strong', children: [words] }], data };
  }

  /** The depth of a heading; null for what is set apart but reads as a sentence. */
  private depth(block: TextBlock): 1 | 2 | 3 | null {
    const [first, last] = [block.lines[0] as Line, block.lines.at(-1) as Line];
    if (block.kind === 'item' || block.lines.length > 4 || /[.;,]$/.test(last.text)) return null;
    if (first.size > this.body.size * 1.5) return 1;
    return first.size > this.body.size * 1.05 ? 2 : 3;
  }
}

interface OpenItem {
  node: ListItem;
  block: TextBlock;
  cell: number | null;
}

/** The blocks of the innermost open item; where none is open, those of the document. */
function siblings(open: readonly OpenItem[], blocks: Block[]): Block[] {
  return (open.at(-1)?.node.children as Block[] | undefined) ?? blocks;
}

/** Whether a block stands inside an item: a paragraph set as its text, or a deeper item. */
function isInside(item: TextBlock, block: TextBlock): boolean {
  if (block.kind === 'item') return block.markLeft > item.markLeft + 6;
  const tag = block.lines[0]?.tag?.item;
  return (
    (tag !== undefined && tag !== null && tag === item.lines[0]?.tag?.item) ||
    isIndentedAs(item, block)
  );
}

function pushItem(siblings: Block[], item: ListItem, cell: number | null): void {
  const last = siblings.at(-1);
  if (last?.type === 'list' && (last.data?.cell ?? null) === cell) last.children.push(item);
  else siblings.push(withCell<List>({ type: 'list', ordered: false, children: [item] }, cell));
}

function withCell<T extends Block>(block: T, cell: number | null): T {
  if (cell !== null) block.data = { ...block.data, cell };
  return block;
}

function isFilled(cell: TableCell): boolean {
  return (cell.data?.blocks?.length ?? 0) > 0;
}

function linesWithoutMark(block: TextBlock): string[] {
  return block.lines.map((line, index) =>
    index === 0 ? line.text.slice(block.mark.length).trim() : line.text,
  );
}

/** The place of lines: one box a page around them. */
export function placeOfLines(lines: readonly Line[]): PagePlace {
  const boxes: Box[] = [];
  for (const { box } of lines) {
    const last = boxes.at(-1);
    if (last?.page === box.page) boxes[boxes.length - 1] = around(last, box);
    else boxes.push(box);
  }
  return {
    page: boxes[0]?.page ?? 1,
    endPage: boxes.at(-1)?.page ?? 1,
    boxes: boxes.map(({ page, x, y, width, height }) => ({
      page,
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
    })),
  };
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { page: a.page, x, y, width: right - x, height: bottom - y };
}

const round = (points: number) => Math.round(points * 10) / 10;
