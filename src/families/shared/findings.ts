import type { List, ListItem, Nodes } from 'mdast';
import { listMark } from '../../read/marks.js';
import { type Block, placeOf, text } from '../../read/tree.js';
import type { FindingType, Question } from '../../record/schema.js';
import { type Draft, openTables } from './draft.js';
import { isTextual } from './sections.js';

/** A finding as it stands in a section: its text, its points and the nodes that hold them. */
export interface Entry {
  text: string;
  points: string[];
  nodes: Nodes[];
  /** A heading of the section's own above it, as printed. */
  heading?: string;
}

/** What a section holds: findings, and the paragraphs around them that are none. */
export interface Entries {
  entries: Entry[];
  /** In reading order: what leads in, and what only says that there is nothing. */
  passages: Block[];
  /** Headings inside the section. */
  headings: Block[];
  /** Paragraphs that were taken for the second one of the bullet before them, without a sure sign. */
  doubtful: Block[];
}

/**
 * Reads a section whose items are bullets. Where no item carries a glyph, each paragraph is one. A
 * paragraph that leads into the list is a passage; one after a bullet belongs to that bullet.
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
      for (const item of block.children) add(entryOf(item.children, [item]));
    } else if (block.type === 'heading' || (bulleted && headsList(block, blocks[index + 1]))) {
      heading = text(block);
      open = false;
      found.headings.push(block);
    } else if (!isTextual(block) || leadsIn(blocks, index)) {
      found.passages.push(block);
    } else if (!bulleted) {
      add(entryOf([block], [block]));
    } else if (last) {
      addToEntry(last, block);
      if (!list?.children.some((item) => item.data?.unmarked)) found.doubtful.push(block);
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

/** A short line that is no sentence, right above a list: a heading that only its words show. */
function headsList(block: Block, next: Block | undefined): boolean {
  const words = text(block);
  return (
    block.type === 'paragraph' &&
    next?.type === 'list' &&
    words.length < 90 &&
    /^\p{Lu}.*[\p{L}\p{N})’”]$/u.test(words)
  );
}

function addToEntry(entry: Entry, block: Block): void {
  entry.nodes.push(block);
  if (entry.points.length > 0) entry.points.push(text(block));
  else entry.text = `${entry.text} ${text(block)}`.trim();
}

/** One finding from the blocks of a bullet or a cell: paragraphs are its text, lists its points. */
export function entryOf(blocks: readonly Block[], nodes: Nodes[]): Entry {
  const entry: Entry = { text: '', points: [], nodes };
  for (const block of blocks) {
    if (block.type === 'list') entry.points.push(...block.children.flatMap(pointsOf));
    else if (entry.points.length > 0) entry.points.push(text(block));
    else entry.text = `${entry.text} ${text(block)}`.trim();
  }
  // A bullet that holds only bullets: the first of them is the finding.
  if (entry.text === '') entry.text = entry.points.shift() ?? '';
  return entry;
}

function pointsOf(item: ListItem): string[] {
  const { text: own, points } = entryOf(item.children, [item]);
  return [own, ...points].filter((point) => point !== '');
}

const NOTHING =
  /^(?:There (?:are|were|is|was) |(?:The )?(?:local )?(?:area|partnership|inspectors?|inspection) (?:has|have|had|found|identified) )?no (?:(?:key|significant|further|additional|specific|other) )*(?:strengths?|areas? (?:for|of) (?:priority action|improvement|development|significant weakness|weakness)s?|priority actions?|(?:significant )?weakness(?:es)?)(?: (?:were|was|are|is|have been|has been))?(?: identified| noted| found| reported)?(?: (?:at|in|by|for|from|during|as a result of) (?:this|the) (?:inspection|inspectors|area|local area|local area partnership))?\.?$/i;

/** "There are no areas for priority action.": a statement that there is nothing is no finding. */
export function saysNone(words: string): boolean {
  return NOTHING.test(words) || /^none(?: identified| found| noted)?\.?$/i.test(words);
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

/** Writes a section's findings and passages into the draft. */
export function draftEntries(
  draft: Draft,
  { entries, passages, headings, doubtful }: Entries,
  kind: { type: FindingType; question?: Question; heading: string | null },
): void {
  for (const block of passages) draft.passage(kind.heading, block);
  for (const { text, points, nodes, heading } of entries) {
    draft.finding({ ...kind, text, points, heading: heading ?? kind.heading }, nodes);
  }
  draft.heading(headings);
  for (const block of doubtful) {
    const message = `this paragraph after a bullet was read as part of it: “${text(block)}”`;
    draft.warn('paragraph-after-bullet', message, placeOf(block));
  }
}

/**
 * The cells of a section: of tables, and of one-column tables that came as blocks with a mark. Where
 * nothing tells the cells, each paragraph is one, with the list that follows it.
 */
export function cellsOf(blocks: readonly Block[]): Block[][] {
  const cells: Block[][] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const cell = block.data?.cell;
    const follows = before && before.type !== 'table' && cell === before.data?.cell;
    if (block.type === 'table') {
      cells.push(
        ...block.children.map((row) => row.children.flatMap((cell) => cell.data?.blocks ?? [])),
      );
    } else if (
      follows &&
      (cell !== undefined || (block.type === 'list' && before?.type === 'paragraph'))
    ) {
      cells.at(-1)?.push(block);
    } else if (block.type === 'list' && cell === undefined) {
      cells.push(...block.children.map((item) => item.children));
    } else {
      cells.push([block]);
    }
    before = block;
  }
  return cells.filter((cell) => cell.length > 0);
}

/** Cells whose paragraphs are numbered hold a finding a number. */
export function splitAtNumbers(cell: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of cell) {
    if (parts.length === 0 || isNumbered(block)) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function isNumbered(block: Block): boolean {
  return isTextual(block) && /^\d{1,2}[.)]\s/.test(text(block));
}

/** A text without the list number that it was given by hand. */
export function withoutNumber(words: string): string {
  const mark = listMark(words);
  return mark?.kind === 'number' ? words.slice(mark.mark.length).trim() : words;
}
