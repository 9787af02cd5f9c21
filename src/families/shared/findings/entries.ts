import type { List } from 'mdast';
import { type Block, joinPlaces, placeOf, text } from '../../../read/tree.js';
import type { Finding } from '../../../record/schema.js';
import { headsProse, isTextual, openTables } from '../blocks.js';
import { isBody } from '../bodies.js';
import type { Draft, FindingParts } from '../draft/draft.js';
import {
  addPoints,
  awaitsPoints,
  bulletsOf,
  type Entry,
  entryOf,
  extend,
  withoutMark,
} from './entry.js';
import { saysNone } from './nothing.js';
import { numberedIn } from './numbering.js';

/** What a section holds: findings, and the paragraphs around them that are none. */
export interface Entries {
  entries: Entry[];
  /** In reading order: what leads in, and what only says that there is nothing. */
  passages: Block[];
  /** Headings inside the section. */
  headings: Block[];
  /** Paragraphs taken, without a sure sign, for the second one of the bullet before them. */
  doubtful: Doubtful[];
  /** The passages under each heading that are no lead, where other findings have marks. */
  prose: { heading: string; block: Block }[];
}

interface Doubtful {
  block: Block;
  /** The entry that it was added to. */
  entry: Entry;
}

/**
 * Reads a section whose findings are bullets. Where there are no bullets, each paragraph is a finding. A
 * paragraph that leads into a list is a passage; one after a bullet belongs to that bullet.
 */
export function entriesOf(given: readonly Block[]): Entries {
  const blocks = openTables(given);
  const found: Entries = { entries: [], passages: [], headings: [], doubtful: [], prose: [] };
  const numbers = numbersOf(blocks);
  const marked = numbers.size > 0 || blocks.some((block) => block.type === 'list');
  let heading: string | undefined;
  let open = true;
  let list: List | undefined;
  const add = (entry: Entry) => found.entries.push({ ...entry, ...(heading && { heading }) });
  for (const [index, block] of blocks.entries()) {
    const last = open ? found.entries.at(-1) : undefined;
    const number = numbers.get(block);
    if (block.type === 'list') {
      open = true;
      list = block;
      const owned = numbers.size > 1 && index > 0 && numbers.has(blocks[index - 1] as Block);
      const awaited = blocks[index - 1]?.type === 'list' && last && awaitsPoints(last);
      if ((owned || awaited) && last) addPoints(last, block);
      else for (const entry of bulletsOf(block)) add(entry);
    } else if (number !== undefined) {
      open = true;
      add(withoutMark(entryOf([block], [block]), number));
    } else if (block.type === 'heading' || (marked && headsList(block, blocks[index + 1]))) {
      heading = text(block);
      open = false;
      found.headings.push(block);
    } else if (!marked && headsProse(block, blocks[index + 1])) {
      heading = text(block);
      found.headings.push(block);
    } else if (!isTextual(block) || leadsIn(blocks, index)) {
      found.passages.push(block);
    } else if (!marked) {
      add(entryOf([block], [block]));
    } else if (last) {
      extend(last, block);
      if (!list?.children.some((bullet) => bullet.data?.unmarked))
        found.doubtful.push({ block, entry: last });
    } else {
      found.passages.push(block);
      if (heading !== undefined) found.prose.push({ heading, block });
    }
  }
  return withoutEmpty(found);
}

/** The paragraphs with typed numbers: a count of two or more, or one right before or after a list. */
function numbersOf(blocks: readonly Block[]): Map<Block, string> {
  const numbers = numberedIn(blocks.filter(({ type }) => type !== 'heading'));
  const [only] = numbers.keys();
  const index = only ? blocks.indexOf(only) : -1;
  const isCount =
    numbers.size > 1 ||
    blocks[index - 1]?.type === 'list' ||
    (only && blocks[index + 1]?.type === 'list');
  return isCount ? numbers : new Map();
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
  found: Entries,
  as: Pick<FindingParts, 'type' | 'question' | 'heading'>,
): void {
  for (const block of found.passages) draft.passage(as.heading, block);
  const findings = new Map<Entry, Finding>();
  for (const entry of found.entries) {
    const { text, points, nodes, heading } = entry;
    const parts = { ...as, text, points, heading: heading ?? as.heading };
    findings.set(entry, draft.finding(parts, nodes));
  }
  draft.heading(found.headings);
  for (const { block, entry } of found.doubtful) {
    const message = `this paragraph after a bullet was read as part of it: “${text(block)}”`;
    const concerned = [findings.get(entry)].filter((one) => one !== undefined);
    draft.warn('paragraph-after-bullet', message, placeOf(block), concerned);
  }
  warnOfHeadings(draft, found, findings);
  warnOfProse(draft, found);
}

/** Prose under a heading of the section’s own, where other findings have marks, is no sure finding. */
function warnOfProse(draft: Draft, { prose }: Entries): void {
  for (const heading of new Set(prose.map((one) => one.heading))) {
    const under = prose.filter((one) => one.heading === heading).map(({ block }) => placeOf(block));
    const message = `what stands under “${heading}” was not read as findings; it is among the passages`;
    draft.warn('heading-unknown', message, joinPlaces(under));
  }
}

/** "Health agencies", "Estuary Police": whose strengths these are, and no other list. */
function namesBody(words: string): boolean {
  return isBody(words) || /\b(?:police|services?|agenc(?:y|ies)|teams?|providers?)$/i.test(words);
}

/** A section is divided from its beginning, or not at all: a heading further on may begin another one. */
function warnOfHeadings(
  draft: Draft,
  { entries, headings }: Entries,
  findings: ReadonlyMap<Entry, Finding>,
): void {
  if (entries[0] === undefined || entries[0].heading !== undefined) return;
  for (const block of headings) {
    const words = text(block);
    const under = entries.filter(({ heading }) => heading === words);
    const concerned = under.map((entry) => findings.get(entry)).filter((one) => one !== undefined);
    if (concerned.length === 0 || namesBody(words)) continue;
    const type = concerned[0]?.type;
    const message = `“${words}” is no heading that is known here; what stands under it was read as ${type}, like what stands above it`;
    draft.warn('heading-unknown', message, placeOf(block), concerned);
  }
}
