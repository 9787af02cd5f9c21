import { type Block, text } from '../../read/tree.js';
import { cellsByRow, openTables } from '../shared/blocks.js';
import { verdictIn } from './verdicts.js';

const HEAD =
  /^(?:(?:Area of )?(?:significant )?(?:weakness|concern)|Areas?|Priority|What (?:was|inspectors|we)|Found|Position|Progress|Judgement|Verdict|Findings|Outcome)\b/i;

// Letters: no head of a column is longer.
const LONGEST = 60;

/** The blocks with tables opened, and the head rows over weaknesses and their verdicts. */
export function openWeaknessTables(blocks: readonly Block[]): { blocks: Block[]; heads: Block[] } {
  const heads = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const [first = [], ...rows] = cellsByRow(block);
    const judged = rows.flat().some((cell) => verdictIn(cell.map(text).join(' ')) !== null);
    return judged && isHeadRow(first) ? first.flat() : [];
  });
  return { blocks: openTables(blocks).filter((block) => !heads.includes(block)), heads };
}

function isHeadRow(cells: readonly Block[][]): boolean {
  const words = cells.map((cell) => cell.map(text).join(' '));
  const short = words.every((head) => head.length < LONGEST && !/[.;]$/.test(head));
  return (
    words.length > 1 &&
    short &&
    words.some((head) => HEAD.test(head)) &&
    words.every((head) => verdictIn(head) === null)
  );
}
