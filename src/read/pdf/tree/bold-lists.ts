import type { Body } from '../blocks/body.js';
import { type FlowBlock, isEmphasised } from '../blocks/flow-block.js';

/** Words that an item of a list has at least; headings mostly have fewer. */
const FEWEST_WORDS = 6;

/**
 * The paragraphs in bold that are a list, not headings: after a colon two or more of them follow one another,
 * each as long as a clause, with nothing under any but the last.
 */
export function boldLists(flow: readonly FlowBlock[], body: Body): ReadonlySet<FlowBlock> {
  const listed = new Set<FlowBlock>();
  let open: FlowBlock[] | null = null;
  const close = () => {
    if (open && open.length > 1) for (const item of open) listed.add(item);
    open = null;
  };
  for (const block of flow) {
    if (open && isClause(block, body)) {
      open.push(block);
      continue;
    }
    close();
    if (leadsIn(block)) open = [];
  }
  close();
  return listed;
}

function leadsIn(block: FlowBlock): boolean {
  return block.kind === 'paragraph' && block.lines.at(-1)?.text.endsWith(':') === true;
}

function isClause(block: FlowBlock, body: Body): boolean {
  if (block.kind !== 'paragraph' || !isEmphasised(block, body)) return false;
  const words = block.lines.flatMap((line) => line.text.split(' ')).length;
  return words >= FEWEST_WORDS && block.lines.every((line) => line.size < 1.05 * body.size);
}
