import type { Html, ListItem, Paragraph, Parent, PhrasingContent, TableCell } from 'mdast';
import { type Fragment, readFragment } from '../html/fragment.js';
import { type Block, placeOf, quoted } from '../tree.js';

/** Block quotations are opened up; rules and link definitions hold no words of the document. */
export function plainBlocks(block: Block): Block[] {
  if (block.type === 'blockquote') return block.children.flatMap(plainBlocks).map(quoted);
  if (block.type === 'thematicBreak' || block.type === 'definition') return [];
  return [block];
}

/** What stands behind a fence of code is words, too; code without any is none of the document. */
export function openCode(node: Parent): void {
  node.children = node.children.filter((child) => {
    if (child.type === 'code') {
      child.value = [child.lang, child.meta, child.value].filter(Boolean).join('\n');
      return child.value.trim() !== '';
    }
    if ('children' in child) openCode(child);
    return true;
  });
}

/** Reads the blocks of HTML in a tree, those that follow one another as one. */
export function openHtml(parent: Parent, maxDepth: number): Fragment['problems'] {
  const problems: Fragment['problems'] = [];
  const children: Parent['children'] = [];
  const nodes = parent.children;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as Parent['children'][number];
    if (node.type === 'html') {
      const from = index;
      while (nodes[index + 1]?.type === 'html') index += 1;
      const read = fragmentOf(nodes.slice(from, index + 1) as Html[], maxDepth);
      for (const block of read.blocks) children.push(block);
      for (const problem of read.problems) problems.push(problem);
      continue;
    }
    if (HOLDERS.has(node.type) && 'children' in node)
      for (const problem of openHtml(node, maxDepth)) problems.push(problem);
    children.push(node);
  }
  parent.children = children;
  return problems;
}

const HOLDERS = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem']);

/** Pieces of HTML with nothing but empty lines between them. */
function fragmentOf(pieces: readonly Html[], maxDepth: number): Fragment {
  let html = '';
  let end = 0;
  for (const piece of pieces) {
    const at = placeOf(piece);
    const { line, endLine } = 'line' in at ? at : { line: 1, endLine: 1 };
    html += html === '' ? '' : '\n'.repeat(Math.max(line - end, 1));
    html += piece.value;
    end = endLine;
  }
  const first = pieces[0] ? placeOf(pieces[0]) : undefined;
  return readFragment(html, first && 'line' in first ? first.line : 1, maxDepth);
}

/** An item that only holds a list of one item is that item: "- 1. …" is an item and a number in it. */
export function openLoneLists(parent: Parent): void {
  for (const child of parent.children) {
    if ('children' in child) openLoneLists(child);
    if (child.type === 'listItem') child.children = innermost(child.children);
  }
}

function innermost(children: ListItem['children']): ListItem['children'] {
  const [only, other] = children;
  if (other || only?.type !== 'list' || only.children.length !== 1) return children;
  return only.children[0]?.children ?? children;
}

/** Gives cells their blocks: the paragraphs that `<br>` parts. */
export function openCells(node: Parent): void {
  for (const child of node.children) {
    if (child.type === 'tableCell') child.data = { ...child.data, blocks: cellBlocks(child) };
    else if ('children' in child) openCells(child);
  }
}

function cellBlocks(cell: TableCell): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of cell.children) {
    if (child.type === 'break') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((children) => ({ type: 'paragraph', children, data: { at: placeOf(cell) } }));
}

/** A table of one column becomes its cells' blocks, each with the number of its cell. */
export function openOneColumn(block: Block, nextCell: () => number): Block[] {
  if (block.type !== 'table' || block.children.some(({ children }) => children.length !== 1)) {
    return [block];
  }
  return block.children.flatMap(({ children: [only] }) => {
    const cell = nextCell();
    const blocks = only?.data?.blocks ?? [];
    for (const inner of blocks) inner.data = { ...inner.data, cell };
    return blocks;
  });
}
