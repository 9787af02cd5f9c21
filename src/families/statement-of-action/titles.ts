import type { Root } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { cellsByRow, isTextual } from '../shared/blocks.js';

/** What statements of action and plans are called. */
const STATEMENT = /\b(?:statement of action|WSo?A)\b/i;
const PLAN =
  /\b(?:priority action plan|accelerated (?:progress|action|improvement) plan|strategic (?:action |improvement )?plan|(?:SEND|SEN|partnership|area|inclusion|strategic|rapid)(?: and (?:AP|inclusion|alternative provision))? (?:[A-Za-z]+ ){0,2}?(?:improvement|action|partnership|strategic|delivery) plan|improvement plan|partnership plan|action plan)\b/i;

/** Whether a line names a statement or plan, and is no sentence on it. */
export function namesStatement(words: string): boolean {
  return isLine(words) && STATEMENT.test(words) && !PAST.test(words);
}

/** Whether a line names a plan of another name, and is no sentence on it. */
export function namesPlan(words: string): boolean {
  return isLine(words) && PLAN.test(words) && !VERB.test(words);
}

const VERB =
  /\b(?:is|are|was|were|has|have|will|should|must|says?|said|agreed?|noted?|published?)\b/i;

/** "… a Written Statement of Action was required" */
const PAST = /\b(?:was|were|has|have|had|requires?|required)\b|[.!?]\s/i;

function isLine(words: string): boolean {
  return words.length < 200 && !/[.;,:]$/.test(words);
}

// Lines: a title stands near the beginning.
const TOP = 12;

/** The title of a statement: a heading that names it, a line that does, or the heading above all. */
export function titleOf(tree: Root): string | null {
  const all = tree.children.flatMap(linesOf);
  const top = all.slice(0, TOP);
  const isNamed = (block: Block) => namesStatement(text(block)) || namesPlan(text(block));
  const found =
    top.find((block) => block.type === 'heading' && isNamed(block)) ??
    top.find(isNamed) ??
    all.find(isNamed) ??
    all.find((block) => block.type === 'heading' && block.depth === 1 && isLine(text(block)));
  return found ? text(found) : null;
}

/** The paragraphs and headings of a block; those of a table's cells, too. */
function linesOf(block: Block): Block[] {
  if (block.type === 'table') return cellsByRow(block).flat(2).filter(isTextual);
  return isTextual(block) ? [block] : [];
}
