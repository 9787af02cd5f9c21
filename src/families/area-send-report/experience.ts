import type { Nodes } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { entryOf } from '../shared/findings/entry.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads what it is like to be a child in the area: each paragraph is a finding, and each bullet. */
export function readExperience(draft: Draft, { heading, blocks }: Section): void {
  const opened = openTables(blocks);
  let taken: Block | undefined;
  for (const [index, block] of opened.entries()) {
    const next = opened[index + 1];
    if (block === taken) continue;
    if (block.type === 'heading') {
      draft.passage(heading, block);
    } else if (block.type === 'list') {
      for (const bullet of block.children)
        draftExperience(draft, heading, bullet.children, [bullet]);
    } else if (next?.type === 'list' && text(block).endsWith(':')) {
      taken = next;
      draftExperience(draft, heading, [block, next], [block, next]);
    } else {
      draftExperience(draft, heading, [block], [block]);
    }
  }
}

function draftExperience(
  draft: Draft,
  heading: string | null,
  blocks: readonly Block[],
  nodes: Nodes[],
): void {
  const { text, points } = entryOf(blocks, nodes);
  if (text !== '') draft.finding({ type: 'experience', heading, text, points }, nodes);
}
