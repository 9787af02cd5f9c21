import type { Heading, List, ListItem, Paragraph, Root } from 'mdast';
import { addLine } from '../../read/join.js';
import { endsSentence, startsLower } from '../../read/prose.js';
import { type Block, fold, joinPlaces, lines, placeOf, text } from '../../read/tree.js';

/** The headings that a family knows: the whole text of a heading matches the pattern of its key. */
export type Headings<Key extends string> = Readonly<Record<Key, RegExp>>;

/** A heading that the family knows (none for what stands before the first) and what follows it. */
export interface Section<Key extends string> {
  key: Key | null;
  /** As printed. */
  heading: string | null;
  /** The heading itself, more than one node where it is printed twice. */
  headings: Block[];
  blocks: Block[];
  /** Headings that stand but once, found again inside the section: running headers, most likely. */
  repeated: Block[];
}

/**
 * Sets the headings that a family knows apart from the text around them. Wording decides, not type: a
 * heading may have come as a plain paragraph, as some lines of one, or as two headings where it runs
 * over the line. The tree given stays as it is.
 */
export function setHeadingsApart<Key extends string>(tree: Root, known: Headings<Key>): Root {
  return { ...tree, children: withHeadingsApart(tree.children, (words) => keyOf(words, known)) };
}

/**
 * Cuts a tree at the headings that a family knows, once they are set apart.
 *
 * @param once - Keys of headings that begin one section only; found again, they are `repeated`.
 */
export function splitSections<Key extends string>(
  tree: Root,
  known: Headings<Key>,
  once: readonly Key[] = [],
): Section<Key>[] {
  const sections: Section<Key>[] = [
    { key: null, heading: null, headings: [], blocks: [], repeated: [] },
  ];
  for (const block of tree.children) {
    const section = sections.at(-1) as Section<Key>;
    const key = isTextual(block) ? keyOf(text(block), known) : null;
    const again = key !== null && once.includes(key) && sections.some((other) => other.key === key);
    if (key === null) section.blocks.push(block);
    else if (again) section.repeated.push(block);
    else if (key === section.key && section.blocks.length === 0) section.headings.push(block);
    else sections.push({ key, heading: text(block), headings: [block], blocks: [], repeated: [] });
  }
  return sections;
}

/** The keys of the headings that a tree holds. */
export function headingKeys<Key extends string>(tree: Root, known: Headings<Key>): Set<Key> {
  const sections = splitSections(setHeadingsApart(tree, known), known);
  return new Set(sections.flatMap(({ key }) => (key === null ? [] : [key])));
}

function keyOf<Key extends string>(words: string, known: Headings<Key>): Key | null {
  const found = Object.entries<RegExp>(known).find(([, pattern]) => pattern.test(words));
  return (found?.[0] as Key | undefined) ?? null;
}

export function isTextual(block: Block | undefined): block is Heading | Paragraph {
  return block?.type === 'heading' || block?.type === 'paragraph';
}

type KeyOf = (words: string) => string | null;
type Textual = Heading | Paragraph;

function withHeadingsApart(blocks: readonly Block[], keyOf: KeyOf): Block[] {
  const apart: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [block, next] = [blocks[index] as Block, blocks[index + 1]];
    if (block.type === 'list') {
      apart.push(...listParts(block, keyOf));
    } else if (!isTextual(block) || keyOf(text(block)) !== null) {
      apart.push(block);
    } else if (isTextual(next) && keyOf(`${text(block)} ${text(next)}`) !== null) {
      apart.push(joined(block, next));
      index += 1;
    } else {
      apart.push(...textParts(block, keyOf));
    }
  }
  return apart;
}

function joined(block: Textual, next: Textual): Heading {
  return {
    type: 'heading',
    depth: 3,
    children: [{ type: 'text', value: `${text(block)} ${text(next)}` }],
    data: { at: joinPlaces([placeOf(block), placeOf(next)]) },
  };
}

/** A list, cut where the lines of an item run on into a heading without a gap. */
function listParts(list: List, keyOf: KeyOf): Block[] {
  const parts: Block[] = [];
  let items: ListItem[] = [];
  const flush = () => {
    if (items.length > 0) parts.push({ ...list, children: items });
    items = [];
  };
  for (const item of list.children) {
    const last = item.children.at(-1);
    const [own, ...after] = isTextual(last) ? textParts(last, keyOf) : [];
    if (own && item.children.length === 1 && keyOf(text(own)) !== null) {
      // A heading with a number or a bullet of its own.
      flush();
      parts.push(own, ...after);
    } else if (own && after.length > 0) {
      items.push({ ...item, children: [...item.children.slice(0, -1), own as Paragraph] });
      flush();
      parts.push(...after);
    } else {
      items.push(item);
    }
  }
  flush();
  return parts;
}

// A heading runs over this many lines at most.
const MOST_LINES = 4;
// Letters: no sentence holds a line this short that is a heading by chance.
const SHORT = 30;

/** Splits a paragraph whose lines hold known headings. */
function textParts(block: Textual, keyOf: KeyOf): Block[] {
  const all = lines(block);
  const found = findHeading(all, keyOf);
  if (!found) return [block];
  const [start, end] = found;
  const before = start > 0 ? [part(block, block.type, all.slice(0, start))] : [];
  const heading = part(block, 'heading', all.slice(start, end));
  const after = end < all.length ? textParts(part(block, 'paragraph', all.slice(end)), keyOf) : [];
  return [...before, heading, ...after];
}

/** The first lines that are a heading: not cut out of a sentence that goes on around them. */
function findHeading(all: readonly string[], keyOf: KeyOf): [start: number, end: number] | null {
  const longest = Math.max(...all.map((line) => line.length));
  for (let start = 0; start < all.length; start += 1) {
    const before = all[start - 1] ?? '';
    const ended = endsSentence(before) || before.length < 0.75 * longest;
    // A line that is a short heading, all of it, needs no end before it.
    const line = all[start] ?? '';
    const alone = line.length <= SHORT && !startsLower(line) && keyOf(line) !== null;
    if (!ended && !alone && keyOf(before) === null) continue;
    for (let end = start + 1; end <= Math.min(all.length, start + MOST_LINES); end += 1) {
      const goesOn = startsLower(all[end] ?? '');
      if (!goesOn && keyOf(addLines(all.slice(start, end))) !== null) return [start, end];
    }
  }
  return null;
}

function addLines(all: readonly string[]): string {
  return fold(all.reduce(addLine, ''));
}

function part(block: Textual, type: Textual['type'], kept: string[]): Textual {
  const value = partOfText(text(block), kept);
  const shared = {
    children: [{ type: 'text' as const, value }],
    data: { ...block.data, lines: kept, at: placeOf(block) },
  };
  return type === 'heading' ? { type, depth: 3, ...shared } : { type, ...shared };
}

/** The stretch of a joined text that some of its lines make, found by its letters alone. */
function partOfText(whole: string, kept: readonly string[]): string {
  const wanted = bare(kept.join(''));
  const start = bare(whole).indexOf(wanted);
  if (start < 0) return addLines(kept);
  const positions = [...whole.matchAll(/[^\s\u00ad-]/g)].map((match) => match.index);
  const from = positions[start] ?? 0;
  const next = positions[start + wanted.length] ?? whole.length;
  return whole.slice(from, next).trim();
}

function bare(words: string): string {
  return words.replace(/[\s\u00ad-]/g, '');
}
