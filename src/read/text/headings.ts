import type { Heading } from 'mdast';
import { endsSentence, startsLower } from '../prose.js';
import { type Block, lines as linesOf, text } from '../tree.js';

// Letters: a heading of one line is no longer.
const LONGEST = 75;
// So many lines one below the other, each of which could be a heading, are a list or names.
const MOST = 2;

/**
 * Makes headings of the paragraphs of a text that can be nothing else: one line that is no sentence,
 * above prose or a list, and below the end of a sentence. Plain text has no other sign of them.
 */
export function withHeadings(blocks: readonly Block[]): Block[] {
  const found = new Set<Block>();
  let run: Block[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (couldHead(block)) {
      run.push(block);
      continue;
    }
    if (run.length > 0 && run.length <= MOST && !leadsIn(before) && isHeaded(block)) {
      for (const one of run) found.add(one);
    }
    run = [];
    before = block;
  }
  return blocks.map((block) => (found.has(block) ? toHeading(block) : block));
}

function couldHead(block: Block): boolean {
  if (block.type !== 'paragraph' || linesOf(block).length !== 1) return false;
  const words = text(block);
  return words.length <= LONGEST && LIKE_HEADING.test(words) && !isOther(words);
}

// A capital first, and no full stop last.
const LIKE_HEADING = /^\p{Lu}.*[\p{L}\p{N})’”?]$/u;

/** Whether a line is something else: a sentence, a label and its value, a date, a name, a place on the web. */
function isOther(words: string): boolean {
  return (
    (VERB.test(words) && !CLAUSE.test(words)) ||
    LABEL.test(words) ||
    /\b\d{4}$|, \p{Lu}|@|www\.|^(?:Dear|Yours)\b/u.test(words)
  );
}

// A sentence has one of these, or its own verb, which no list could name.
const VERB =
  /(?<!\bto )\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|must|should|took|met|said|know|make|made|told)\b/i;
// In a heading they stand in a clause: "What must improve", "Areas in which progress has been made".
const CLAUSE = /^(?:What|How|Where|Why|Who|When)\b|\b(?:which|that|where|who|whose|what|how)\b/;
// "Led by: Elmshire Council", but "Area 1: plans" and "Weakness: the quality of plans".
const LABEL = /(?<!\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)): (?!\p{Ll})/u;

/** "… the following weaknesses:": what follows is what it speaks of. */
function leadsIn(block: Block | undefined): boolean {
  return block !== undefined && text(block).endsWith(':');
}

/** Whether a block can stand under a heading: a list, or prose. */
function isHeaded(block: Block): boolean {
  if (block.type === 'list') return true;
  const words = text(block);
  return block.type === 'paragraph' && endsSentence(words) && !startsLower(words);
}

function toHeading(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  return { ...block, type: 'heading', depth: 3 } satisfies Heading;
}
