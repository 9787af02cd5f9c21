import type { FootnoteDefinition, Nodes, Parent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ArealetterError } from '../errors.js';
import { vocabulary } from './join.js';
import { DEFAULT_LIMITS, type Limits, tooDeep } from './limits.js';
import {
  openCells,
  openCode,
  openHtml,
  openLoneLists,
  openOneColumn,
  plainBlocks,
} from './markdown/blocks.js';
import { prepare } from './markdown/front-matter.js';
import { InlineReader } from './markdown/inline.js';
import { SoftBreaks } from './markdown/soft-breaks.js';
import { type Footnote, placeOf, text } from './tree.js';
import { openTypedLists } from './typed/index.js';

/** Reads Markdown (CommonMark with GitHub's tables) into a tree. */
export function readMarkdown(
  written: string,
  { maxDepth }: Pick<Limits, 'maxDepth'> = DEFAULT_LIMITS,
): Root {
  const { source, front } = prepare(written);
  const tree = parse(source);
  checkDepth(tree, maxDepth);
  const notes = takeNotes(tree);
  const breaks = new SoftBreaks(vocabulary(source.split('\n')));
  const inline = new InlineReader();
  openCode(tree);
  const problems = openHtml(tree, maxDepth);
  for (const part of [tree, ...notes]) {
    inline.read(part);
    breaks.open(part);
  }
  openLoneLists(tree);
  openCells(tree);
  tree.children = openTypedLists(tree.children.flatMap(plainBlocks));
  for (const part of [tree, ...notes]) breaks.close(part);
  let cells = 0;
  const nextCell = () => {
    cells += 1;
    return cells;
  };
  tree.children = tree.children.flatMap((block) => openOneColumn(block, nextCell));
  tree.data = {
    ...tree.data,
    furniture: front,
    notes: notes.map(toNote),
    problems: [...problems, ...inline.problems()],
  };
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

function toNote(note: FootnoteDefinition): Footnote {
  return { number: note.label ?? note.identifier, text: text(note), at: placeOf(note) };
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
