import type { Nodes } from 'mdast';
import { type Block, fold, lines } from '../../../read/tree.js';

/** A line and the block that it stands in. */
export interface PlacedLine {
  line: string;
  block: Block;
  /** What stands apart on the line, from left to right; left out where all of it stands together. */
  cells?: string[];
}

const GAP = /\t+|\u00a0{3,}| {3,}/;

/** The lines of blocks, one by one. */
export function placedLines(blocks: readonly Block[]): PlacedLine[] {
  return blocks.flatMap((block) =>
    rawLines(block).flatMap((raw) => {
      const line = fold(raw);
      if (line === '') return [];
      const cells = raw.split(GAP).map(fold);
      while (cells.at(-1) === '') cells.pop();
      return [cells.length > 1 ? { line, block, cells } : { line, block }];
    }),
  );
}

/** Lines with the white space that parts what stands side by side, where the reader has kept it. */
function rawLines(block: Block): string[] {
  if (block.data?.lines) return block.data.lines;
  if (block.type !== 'paragraph' && block.type !== 'heading') return lines(block);
  const found = [''];
  const collect = (node: Nodes): void => {
    if (node.type === 'break') found.push('');
    else if (node.type === 'html') found.push(/^<br/i.test(node.value) ? '' : (found.pop() ?? ''));
    else if ('children' in node) for (const child of node.children) collect(child);
    else if ('value' in node) found.push((found.pop() ?? '') + node.value);
  };
  collect(block);
  return found;
}
