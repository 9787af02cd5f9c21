import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';

/** A cell of a tagged table; numbers are unique within the page. */
export interface Cell {
  table: number;
  row: number;
  column: number;
  /** How many cells the row has. */
  columns: number;
}

/** What the structure tree says of a piece of text. Numbers are unique within the page. */
export interface Tag {
  /** The innermost paragraph or heading, or what stands in for one. */
  block: number;
  /** The innermost list item, outside of which no table begins. */
  item: number | null;
  cell: Cell | null;
}

// Deeper trees are hostile, not real.
const DEEPEST = 200;

type StructChild = StructTreeNode['children'][number];

/** Maps each marked-content id of a page to its tag. Untagged pages give an empty map. */
export function readTags(tree: StructTreeNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  let last = 0;
  const next = () => ++last;

  const walk = (node: StructChild, tag: Tag, depth: number): void => {
    if (!('children' in node)) {
      if (node.type === 'content') tags.set(node.id, tag);
      return;
    }
    if (depth > DEEPEST) return;
    if (node.role === 'TR') {
      walkRow(node, tag, depth);
      return;
    }
    const inner = enter(node.role, tag, next);
    for (const child of node.children) walk(child, inner, depth + 1);
  };

  const walkRow = (row: StructTreeNode, tag: Tag, depth: number): void => {
    const cells = row.children.filter(isCell);
    const number = next();
    let column = 0;
    for (const child of row.children) {
      if (!isCell(child)) {
        walk(child, tag, depth + 1);
        continue;
      }
      const cell = { table: tag.block, row: number, column, columns: cells.length };
      column += 1;
      const inner = { block: next(), item: null, cell };
      for (const part of child.children) walk(part, inner, depth + 1);
    }
  };

  if (tree) walk(tree, { block: 0, item: null, cell: null }, 0);
  return tags;
}

function isCell(node: StructChild): node is StructTreeNode {
  return 'children' in node && (node.role === 'TD' || node.role === 'TH');
}

function enter(role: string, tag: Tag, next: () => number): Tag {
  if (role === 'LI') {
    const item = next();
    return { ...tag, block: item, item };
  }
  if (role === 'Table') return { block: next(), item: null, cell: null };
  if (role === 'P' || /^H\d*$/.test(role)) return { ...tag, block: next() };
  return tag;
}
