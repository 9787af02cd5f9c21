import { type Block, text } from '../../read/tree.js';
import type { FindingType } from '../../record/schema.js';
import { headsProse, openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import { entryOf } from '../shared/findings/entry.js';
import type { SectionReader } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';

/** A reader of prose: each paragraph is a finding of one type, and so is each bullet. */
export function readProse(type: FindingType): SectionReader {
  return (draft, section) => {
    for (const run of runsOf(draft, section)) readRun(draft, run, type);
  };
}

function readRun(draft: Draft, { heading, blocks }: Run, type: FindingType): void {
  for (const [index, block] of blocks.entries()) {
    const leadsIn = text(block).endsWith(':') && blocks[index + 1]?.type === 'list';
    if (block.type === 'list') draftEntries(draft, entriesOf([block]), { type, heading });
    else if (leadsIn) draft.passage(heading, block);
    else draft.finding({ type, heading, ...entryOf([block], [block]) }, [block]);
  }
}

interface Run {
  heading: string | null;
  blocks: Block[];
}

/** Cuts a section at its own headings. */
function* runsOf(draft: Draft, { heading, blocks }: Section): Generator<Run> {
  let run: Run = { heading, blocks: [] };
  const headings: Block[] = [];
  const opened = openTables(blocks);
  for (const [index, block] of opened.entries()) {
    if (block.type !== 'heading' && !isHead(block, opened[index + 1])) {
      run.blocks.push(block);
      continue;
    }
    headings.push(block);
    yield run;
    run = { heading: text(block), blocks: [] };
  }
  yield run;
  draft.heading(headings);
}

// Words: a plain line that heads prose is no longer.
const MOST_WORDS = 6;

/** A line in bold, or a few words that are no sentence above a paragraph that is made of some. */
function isHead(block: Block, next: Block | undefined): boolean {
  if (headsProse(block, next)) return true;
  const words = text(block);
  return (
    block.type === 'paragraph' &&
    next?.type === 'paragraph' &&
    words.split(' ').length <= MOST_WORDS &&
    /^\p{Lu}.*[\p{L}\p{N})’”]$/u.test(words) &&
    /[.!?][’”]?$/.test(text(next))
  );
}
