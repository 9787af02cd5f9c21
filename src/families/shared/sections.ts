import type { Heading, List, ListItem, Paragraph, Root } from 'mdast';
import { addLine } from '../../read/join.js';
import { endsSentence, startsLower } from '../../read/prose.js';
import { type Block, fold, joinPlaces, lines, placeOf, text } from '../../read/tree.js';

/** The headings that a family knows: the whole text of a heading passes the test of its key. */
export type Headings<Key extends string> = Readonly<Record<Key, Pick<RegExp, 'test'>>>;

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
  const apart = withHeadingsApart(tree.children, (words) => keyOf(words, known), true);
  return { ...tree, children: apart };
}

/** Sets sentences apart that fill lines of their own in a paragraph which hides them. */
export function setSentencesApart(tree: Root, isOne: (words: string) => boolean): Root {
  const keyOf = (words: string) => (isOne(words) ? 'sentence' : null);
  return { ...tree, children: withHeadingsApart(tree.children, keyOf, false) };
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
    else if (key === section.key && section.blocks.length === 0) {
      section.headings.push(block);
      section.heading = text(block);
    } else
      sections.push({ key, heading: text(block), headings: [block], blocks: [], repeated: [] });
  }
  return sections;
}

/** The known headings that a tree holds, each as first printed. */
export function headingsFound<Key extends string>(
  tree: Root,
  known: Headings<Key>,
): Map<Key, string> {
  const found = new Map<Key, string>();
  for (const { key, heading } of splitSections(setHeadingsApart(tree, known), known)) {
    if (key !== null && heading !== null && !found.has(key)) found.set(key, heading);
  }
  return found;
}

// Letters: the longest heading, or sentence that stands for one, with room to spare.
const LONGEST = 500;

function keyOf<Key extends string>(words: string, known: Headings<Key>): Key | null {
  if (words.length > LONGEST) return null;
  const found = Object.entries<Pick<RegExp, 'test'>>(known).find(([, known]) => known.test(words));
  return (found?.[0] as Key | undefined) ?? null;
}

export function isTextual(block: Block | undefined): block is Heading | Paragraph {
  return block?.type === 'heading' || block?.type === 'paragraph';
}

/** A paragraph that is bold, all of it. */
export function isStrong(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length === 1 &&
    block.children[0]?.type === 'strong'
  );
}

type KeyOf = (words: string) => string | null;
type Textual = Heading | Paragraph;

/** @param join - Whether a heading may have come as two paragraphs. */
function withHeadingsApart(blocks: readonly Block[], keyOf: KeyOf, join: boolean): Block[] {
  const apart: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [block, next] = [blocks[index] as Block, blocks[index + 1]];
    if (block.type === 'list') {
      apart.push(...listParts(block, keyOf));
    } else if (!isTextual(block) || keyOf(text(block)) !== null) {
      apart.push(block);
    } else if (join && isTextual(next) && keyOf(`${text(block)} ${text(next)}`) !== null) {
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
  let found = findHeading(all, 0, keyOf);
  // Most paragraphs hold none.
  if (!found) return [block];
  const parts: Block[] = [];
  const whole = new Stretches(text(block));
  let done = 0;
  for (; found; found = findHeading(all, done, keyOf)) {
    const [start, end]: [number, number] = found;
    if (start > done) parts.push(part(block, block.type, all.slice(done, start), whole));
    parts.push(part(block, 'heading', all.slice(start, end), whole));
    done = end;
  }
  if (done < all.length) parts.push(part(block, 'paragraph', all.slice(done), whole));
  return parts;
}

/** The first lines from `from` on that are a heading: not cut out of a sentence around them. */
function findHeading(
  all: readonly string[],
  from: number,
  keyOf: KeyOf,
): [start: number, end: number] | null {
  const longest = all.reduce((most, line) => Math.max(most, line.length), 0);
  for (let start = from; start < all.length; start += 1) {
    const line = all[start] ?? '';
    const before = start > from ? (all[start - 1] ?? '') : '';
    const ended = endsSentence(before) || before.length < 0.75 * longest;
    // A line that is a short heading, all of it, needs no end before it.
    const alone = line.length <= SHORT && !startsLower(line) && keyOf(line) !== null;
    if (!ended && !alone) continue;
    for (let end = start + 1; end <= Math.min(all.length, start + MOST_LINES); end += 1) {
      const last = all[end - 1] ?? '';
      const goesOn = startsLower(all[end] ?? '') || (isOpen(last) && end < all.length);
      if (!goesOn && keyOf(addLines(all.slice(start, end))) !== null) return [start, end];
    }
  }
  return null;
}

/** "… in the Royal Borough of Windsor and": a name goes on. */
function isOpen(line: string): boolean {
  return /\b(?:and|of|the|upon|with|&|,)$/.test(line);
}

function addLines(all: readonly string[]): string {
  return fold(all.reduce(addLine, ''));
}

function part(block: Textual, type: Textual['type'], kept: string[], whole: Stretches): Textual {
  const shared = {
    children: [{ type: 'text' as const, value: whole.next(kept) }],
    data: { ...block.data, lines: kept, at: placeOf(block) },
  };
  return type === 'heading' ? { type, depth: 3, ...shared } : { type, ...shared };
}

/** The stretches of a joined text that its lines make one after the other, found by their letters. */
class Stretches {
  private readonly positions: number[];
  private done = 0;

  constructor(private readonly whole: string) {
    this.positions = [...whole.matchAll(LETTER)].map((match) => match.index);
  }

  next(kept: readonly string[]): string {
    const letters = kept.reduce((sum, line) => sum + (line.match(LETTER)?.length ?? 0), 0);
    const from = this.positions[this.done] ?? 0;
    this.done += letters;
    return this.whole.slice(from, this.positions[this.done]).trim();
  }
}

// What joining lines neither adds nor takes away.
const LETTER = /[^\s\u00ad-]/g;
