import type { Heading, Paragraph, Table } from 'mdast';
import { type Block, text } from '../../read/tree.js';

/** A block of running text. */
export type Textual = Heading | Paragraph;

/** Whether a block is a heading or a paragraph. */
export function isTextual(block: Block | undefined): block is Textual {
  return block?.type === 'heading' || block?.type === 'paragraph';
}

/** Whether a block is a paragraph that is bold throughout. */
export function isStrong(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length === 1 &&
    block.children[0]?.type === 'strong'
  );
}

/** Whether a block is a paragraph in italics from end to end. */
export function isEmphasised(block: Block): boolean {
  const [only, ...others] = block.type === 'paragraph' ? block.children : [];
  return only?.type === 'emphasis' && others.length === 0;
}

/** A line in bold that is no sentence, above words that are not bold: it heads them. */
export function headsProse(block: Block, next: Block | undefined): boolean {
  if (!isStrong(block) || next === undefined || isStrong(next)) return false;
  const words = text(block);
  return words.length < 90 && /^\p{Lu}.*[\p{L}\p{N})’”?:]$/u.test(words) && next.type !== 'heading';
}

/** The blocks with each table replaced by what its cells hold, row by row. */
export function openTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? cellsByRow(block).flatMap((row) => row.flat()) : [block],
  );
}

/** The blocks of each cell of a table, row by row. */
export function cellsByRow(table: Table): Block[][][] {
  return table.children.map((row) => row.children.map((cell) => cell.data?.blocks ?? []));
}

/** The blocks of each column of a table, from top to bottom. */
export function columnsOf(table: Table): Block[][] {
  const columns: Block[][] = [];
  for (const row of cellsByRow(table)) {
    for (const [index, cell] of row.entries()) {
      const column = columns[index] ?? [];
      for (const block of cell) column.push(block);
      columns[index] = column;
    }
  }
  return columns;
}

/** The columns of all tables; what stands between two tables counts as one more column. */
export function columnsIn(blocks: readonly Block[]): Block[][] {
  const columns: Block[][] = [];
  let loose: Block[] | null = null;
  for (const block of blocks) {
    if (block.type === 'table') {
      columns.push(...columnsOf(block));
      loose = null;
    } else if (loose) {
      loose.push(block);
    } else {
      loose = [block];
      columns.push(loose);
    }
  }
  return columns;
}
