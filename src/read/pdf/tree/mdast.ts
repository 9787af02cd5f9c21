import type { Heading, ListItem, Paragraph, Root, Table, TableCell } from 'mdast';
import { joinLines, type Vocabulary } from '../../join.js';
import { numberOf } from '../../marks.js';
import { type Block, joinPlaces, placeList, placeOf, text } from '../../tree.js';
import type { Body } from '../blocks/body.js';
import { type FlowBlock, isEmphasised, type TableBlock } from '../blocks/flow-block.js';
import type { TextBlock } from '../blocks/text-block.js';
import type { Line } from '../lines/line.js';
import { boldLists } from './bold-lists.js';
import { isInside, type OpenItem, pushItem, siblings, withCell } from './open-items.js';
import { placeOfLines } from './place.js';

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
    const listed = boldLists(flow, this.body);
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
        const node = withCell(this.paragraph(block, listed.has(block)), block.cell);
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

  private paragraph(block: TextBlock, isListed = false): Paragraph | Heading {
    const lines = linesWithoutMark(block);
    const words = { type: 'text' as const, value: joinLines(lines, this.words) };
    const number = numberOf(block.mark);
    const data = { at: placeOfLines(block.lines), lines, ...(number !== null && { number }) };
    if (!isEmphasised(block, this.body)) return { type: 'paragraph', children: [words], data };
    const depth = isListed ? null : this.depth(block);
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

function isFilled(cell: TableCell): boolean {
  return (cell.data?.blocks?.length ?? 0) > 0;
}

function linesWithoutMark(block: TextBlock): string[] {
  return block.lines.map((line, index) =>
    index === 0 ? line.text.slice(block.mark.length).trim() : line.text,
  );
}
