import type { Nodes } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import type { Draft } from '../shared/draft/draft.js';
import type { ChildType } from './headings.js';

/** What stands under one heading that says of which type it is. */
export interface Run {
  type: ChildType;
  heading: string;
  depth: number;
  /** The heading itself. */
  node: Block;
  blocks: Block[];
}

/**
 * Reads a run: its bullets are findings, and the paragraphs among them passages. Without bullets, each
 * paragraph is a finding.
 */
export function readRun(
  draft: Draft,
  run: Run,
  add: (blocks: readonly Block[], nodes: Nodes[]) => void,
): void {
  // With nothing under it, it is a heading of headings, or a line that only reads like one.
  if (run.blocks.length === 0) draft.passage(null, run.node);
  else draft.placeHeading(run.node);
  const bulleted = run.blocks.some((block) => block.type === 'list');
  for (const block of run.blocks) {
    if (block.type === 'list') {
      for (const bullet of block.children) add(bullet.children, [bullet]);
    } else if (bulleted || text(block).endsWith(':')) readComment(draft, run, block);
    else add([block], [block]);
  }
}

/** A paragraph among bullets may be a finding whose mark is lost. */
function readComment(draft: Draft, { type, heading }: Run, block: Block): void {
  draft.passage(heading, block);
  if (text(block).endsWith(':')) return;
  const message = `this paragraph among the bullets under “${heading}” was not read as ${type}: “${text(block)}”`;
  draft.warn('paragraph-among-bullets', message, placeOf(block));
}
