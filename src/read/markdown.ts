import type {
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  TableCell,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ArealetterError } from '../errors.js';
import { joinLines, type Vocabulary, vocabulary } from './join.js';
import { DEFAULT_LIMITS, type Limits, tooDeep } from './limits.js';
import { listMark } from './marks.js';
import { cleanText } from './prose.js';
import { type Block, type Footnote, placeOf, quoted, text } from './tree.js';

/** Reads Markdown (CommonMark with GitHub's tables) into a tree. */
export function readMarkdown(
  source: string,
  { maxDepth }: Pick<Limits, 'maxDepth'> = DEFAULT_LIMITS,
): Root {
  const tree = parse(source);
  const words = vocabulary(source.split('\n'));
  checkDepth(tree, maxDepth);
  const notes = takeNotes(tree);
  openCode(tree);
  tree.children = tree.children.flatMap(plainBlocks);
  normalise(tree, words);
  let cells = 0;
  const nextCell = () => {
    cells += 1;
    return cells;
  };
  tree.children = tree.children
    .filter((block) => block.type !== 'html' || block.value !== '')
    .flatMap((block) => openOneColumn(block, nextCell));
  tree.data = { ...tree.data, notes: notes.map((note) => toNote(note, words)) };
  return tree;
}

/** Takes footnotes out of the text, and what points to them. */
function takeNotes(tree: Root): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  const take = (node: Parent): void => {
    node.children = node.children.filter((child) => {
      if (child.type === 'footnoteDefinition') notes.push(child);
      else if ('children' in child) take(child);
      return child.type !== 'footnoteDefinition' && child.type !== 'footnoteReference';
    });
  };
  take(tree);
  return notes;
}

function toNote(note: FootnoteDefinition, words: Vocabulary): Footnote {
  normalise(note, words);
  return { number: note.label ?? note.identifier, text: text(note), at: placeOf(note) };
}

/** What stands behind a fence of code is words, too; code without any is none of the document. */
function openCode(node: Parent): void {
  node.children = node.children.filter((child) => {
    if (child.type === 'code') {
      child.value = [child.lang, child.meta, child.value].filter(Boolean).join('\n');
      return child.value.trim() !== '';
    }
    if ('children' in child) openCode(child);
    return true;
  });
}

/** A table of one column becomes its cells' blocks, each with the number of its cell. */
function openOneColumn(block: Block, nextCell: () => number): Block[] {
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

function parse(text: string): Root {
  try {
    return unified().use(remarkParse).use(remarkGfm).parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArealetterError('too-large', 'the Markdown is nested too deeply', { cause: error });
  }
}

/** Real letters nest lists in lists; deeper trees are hostile, and overflow those who walk them. */
function checkDepth(tree: Root, maxDepth: number): void {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw tooDeep('the Markdown', maxDepth);
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
}

/** Block quotations are opened up; rules and link definitions hold no words of the document. */
function plainBlocks(block: Block): Block[] {
  if (block.type === 'blockquote') return block.children.flatMap(plainBlocks).map(quoted);
  if (block.type === 'thematicBreak' || block.type === 'definition') return [];
  return [block];
}

function normalise(node: Nodes, words: Vocabulary): void {
  // Comments are no words of the document, wherever they stand.
  if (node.type === 'html') node.value = node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
  if (node.type === 'paragraph') keepLines(node);
  if (node.type === 'text') node.value = joinSoft(node.value, words);
  if (node.type === 'tableCell') node.data = { ...node.data, blocks: cellBlocks(node) };
  if ('children' in node) for (const child of node.children) normalise(child, words);
}

/** Joins the lines of a text; the spaces at its ends part it from its neighbours. */
function joinSoft(value: string, words: Vocabulary): string {
  if (!value.includes('\n')) return cleanText(value);
  const [, lead = '', body = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  return (lead && ' ') + joinLines(body.split('\n'), words) + (trail && ' ');
}

/** Addresses and signatures are read line by line, whether the breaks are hard or soft. */
function keepLines(paragraph: Paragraph): void {
  const soft = paragraph.children.some(
    (child) => child.type === 'text' && child.value.includes('\n'),
  );
  if (!soft) return;
  const lines = [''];
  for (const child of paragraph.children) {
    const [first = '', ...more] = child.type === 'break' ? ['', ''] : plain(child).split('\n');
    lines.push((lines.pop() ?? '') + first, ...more);
  }
  paragraph.data = { ...paragraph.data, lines: lines.map((line) => line.trim()).filter(Boolean) };
}

function plain(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** The paragraphs of a cell, which `<br>` parts; those with a mark are items of a list. */
function cellBlocks(cell: TableCell): (Paragraph | List)[] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of cell.children) {
    if (child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value)))
      parts.push([]);
    else parts.at(-1)?.push(child);
  }
  const blocks: (Paragraph | List)[] = [];
  for (const children of parts.filter((part) => part.length > 0)) {
    const mark = listMark(plain(children[0] as PhrasingContent).trimStart());
    if (mark === null || mark.kind === 'number') {
      blocks.push({ type: 'paragraph', children, data: { at: placeOf(cell) } });
      continue;
    }
    const last = blocks.at(-1);
    const item = itemOf(children, mark.mark, cell);
    if (last?.type === 'list') last.children.push(item);
    else
      blocks.push({ type: 'list', ordered: false, children: [item], data: { at: placeOf(cell) } });
  }
  return blocks;
}

function itemOf([first, ...others]: PhrasingContent[], mark: string, cell: TableCell): ListItem {
  const words = first ? plain(first).trimStart().slice(mark.length).trimStart() : '';
  const data = { at: placeOf(cell) };
  const children: PhrasingContent[] = [{ type: 'text', value: words }, ...others];
  return {
    type: 'listItem',
    spread: false,
    data,
    children: [{ type: 'paragraph', children, data }],
  };
}
