import { type Block, text } from '../../../read/tree.js';
import { isTextual } from '../blocks.js';

const LABEL =
  /^(?:Responsible (?:bod(?:y|ies)(?:\/bodies|\(ies\))?|organisations?|partners?|agenc(?:y|ies))|Lead (?:bod(?:y|ies)|organisations?|partners?|agenc(?:y|ies))|Responsibility)\s?:\s+(?=\S)/i;

/** "Lead agency: Elm Police": those whom a line makes responsible for the action beside it, or null. */
export function namedResponsible(block: Block): string | null {
  const words = text(block);
  return isTextual(block) && LABEL.test(words) ? words.replace(LABEL, '') : null;
}

/** Blocks, and those whom a line above or below makes responsible for what they say. */
export interface Labelled {
  blocks: Block[];
  label: Block | null;
}

/**
 * Cuts blocks at the lines that say who is responsible. Where such a line stands first, each stands
 * above what it is about, else below.
 */
export function cutAtResponsible(blocks: readonly Block[]): Labelled[] {
  const isAbove = blocks[0] !== undefined && namedResponsible(blocks[0]) !== null;
  const parts: Labelled[] = [];
  let open: Labelled = { blocks: [], label: null };
  const close = () => {
    if (open.label || open.blocks.length > 0) parts.push(open);
    open = { blocks: [], label: null };
  };
  for (const block of blocks) {
    if (namedResponsible(block) === null) open.blocks.push(block);
    else if (isAbove) {
      close();
      open.label = block;
    } else {
      open.label = block;
      close();
    }
  }
  close();
  return parts;
}
