import type { Nodes } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { entryOf } from '../shared/findings/entry.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads what it is like to be a child in the area: each paragraph is a finding, and each bullet. */
export function readExperience(draft: Draft, { heading, blocks }: Section): void {
  const opened = openTables(blocks);
  let taken: Block | undefined;
  const below: { block: Block; from: number }[] = [];
  for (const [index, block] of opened.entries()) {
    const next = opened[index + 1];
    if (block === taken) continue;
    if (block.type === 'heading') {
      draft.passage(heading, block);
      below.push({ block, from: draft.findings.length });
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
  for (const { block, from } of below) {
    const message = `“${text(block)}” is no heading that is known here; what stands under it was read as experience`;
    draft.warn('heading-unknown', message, placeOf(block), draft.findings.slice(from));
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
