import type { List } from 'mdast';
import { type Block, placeOf, text } from '../../../read/tree.js';
import { isTextual, openTables } from '../blocks.js';
import type { Draft, FindingParts } from '../draft/draft.js';
import { type Entry, entryOf, extend } from './entry.js';
import { saysNone } from './nothing.js';

/** What a section holds: findings, and the paragraphs around them that are none. */
export interface Entries {
  entries: Entry[];
  /** In reading order: what leads in, and what only says that there is nothing. */
  passages: Block[];
  /** Headings inside the section. */
  headings: Block[];
  /** Paragraphs taken, without a sure sign, for the second one of the bullet before them. */
  doubtful: Block[];
}

/**
 * Reads a section whose findings are bullets. Where there are no bullets, each paragraph is a finding. A
 * paragraph that leads into a list is a passage; one after a bullet belongs to that bullet.
 */
export function entriesOf(given: readonly Block[]): Entries {
  const blocks = openTables(given);
  const found: Entries = { entries: [], passages: [], headings: [], doubtful: [] };
  const bulleted = blocks.some((block) => block.type === 'list');
  let heading: string | undefined;
  let open = true;
  let list: List | undefined;
  const add = (entry: Entry) => found.entries.push({ ...entry, ...(heading && { heading }) });
  for (const [index, block] of blocks.entries()) {
    const last = open ? found.entries.at(-1) : undefined;
    if (block.type === 'list') {
      open = true;
      list = block;
      for (const bullet of block.children) add(entryOf(bullet.children, [bullet]));
    } else if (block.type === 'heading' || (bulleted && headsList(block, blocks[index + 1]))) {
      heading = text(block);
      open = false;
      found.headings.push(block);
    } else if (!isTextual(block) || leadsIn(blocks, index)) {
      found.passages.push(block);
    } else if (!bulleted) {
      add(entryOf([block], [block]));
    } else if (last) {
      extend(last, block);
      if (!list?.children.some((bullet) => bullet.data?.unmarked)) found.doubtful.push(block);
    } else {
      found.passages.push(block);
    }
  }
  return withoutEmpty(found);
}

function leadsIn(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  return isTextual(block) && text(block).endsWith(':') && next !== undefined;
}

/** A short line that is no sentence, right above a list: only its words show that it is a heading. */
function headsList(block: Block, next: Block | undefined): boolean {
  const words = text(block);
  return (
    block.type === 'paragraph' &&
    next?.type === 'list' &&
    words.length < 90 &&
    /^\p{Lu}.*[\p{L}\p{N})’”]$/u.test(words)
  );
}

function withoutEmpty(found: Entries): Entries {
  const none = found.entries.filter(isNone).flatMap(({ nodes }) => nodes as Block[]);
  return {
    ...found,
    entries: found.entries.filter((entry) => !isNone(entry) && entry.text !== ''),
    passages: [...found.passages, ...none],
  };
}

function isNone(entry: Entry): boolean {
  return saysNone(entry.text) && entry.points.length === 0;
}

/** Writes the findings and passages of a section into the draft. */
export function draftEntries(
  draft: Draft,
  { entries, passages, headings, doubtful }: Entries,
  as: Pick<FindingParts, 'type' | 'question' | 'heading'>,
): void {
  for (const block of passages) draft.passage(as.heading, block);
  for (const { text, points, nodes, heading } of entries) {
    draft.finding({ ...as, text, points, heading: heading ?? as.heading }, nodes);
  }
  draft.heading(headings);
  for (const block of doubtful) {
    const message = `this paragraph after a bullet was read as part of it: “${text(block)}”`;
    draft.warn('paragraph-after-bullet', message, placeOf(block));
  }
}
