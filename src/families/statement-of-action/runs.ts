import type { Nodes } from 'mdast';
import { listMark } from '../../read/marks.js';
import { type Block, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import type { ChildType } from './headings.js';
import { labelledLine } from './labelled.js';

/** What stands under one heading that says of which type it is. */
export interface Run {
  type: ChildType;
  heading: string;
  depth: number;
  /** The heading itself. */
  node: Block;
  blocks: Block[];
}

/** What takes the findings of a run. */
interface RunTaker {
  readonly draft: Draft;
  add(run: Run, blocks: readonly Block[], nodes: Nodes[]): void;
  addDetail(action: Finding, heading: string, words: string, node: Nodes): void;
  comment(run: Run, block: Block): void;
}

/**
 * Reads a run: its bullets are findings, and the paragraphs among them passages. Without bullets, each
 * paragraph is a finding. "Lead: …" and "By when: …" below an action are its details.
 */
export function readRun(statement: RunTaker, run: Run): void {
  const { draft } = statement;
  // With nothing under it, it is a heading of headings, or a line that only reads like one.
  if (run.blocks.length === 0) draft.passage(null, run.node);
  else draft.placeHeading(run.node);
  const bulleted = run.blocks.some((block) => block.type === 'list');
  const from = draft.findings.length;
  for (const block of run.blocks) {
    const last = draft.findings.slice(from).at(-1);
    const line = last && run.type === 'action' ? labelledLine(text(block)) : null;
    if (block.type === 'list') {
      for (const bullet of block.children) statement.add(run, bullet.children, [bullet]);
    } else if (line?.meaning === 'detail' && last) {
      statement.addDetail(last, line.heading, line.text, block);
    } else if (listMark(text(block)) !== null) {
      // The first of a list can stand apart from it.
      statement.add(run, [block], [block]);
    } else if (bulleted || text(block).endsWith(':')) statement.comment(run, block);
    else statement.add(run, [block], [block]);
  }
}
