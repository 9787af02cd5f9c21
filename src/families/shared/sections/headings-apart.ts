import type { Heading, List, ListItem, Paragraph, Root } from 'mdast';
import { endsSentence } from '../../../read/prose.js';
import { type Block, joinPlaces, placeOf, text } from '../../../read/tree.js';
import { isTextual, type Textual } from '../blocks.js';
import { type KeyOf, splitAtHeadings } from './heading-lines.js';

/** The headings that a family knows: the whole text of a heading passes the test of its key. */
export type Headings<Key extends string> = Readonly<Record<Key, Pick<RegExp, 'test'>>>;

// Letters: longer than any heading, or sentence that stands for one.
const LONGEST = 500;

/** The key of the first heading that a text is, or null. */
export function headingKey<Key extends string>(words: string, known: Headings<Key>): Key | null {
  if (words.length > LONGEST) return null;
  const keys = keysOf(known);
  const kept = keys.get(words);
  if (kept !== undefined) return kept;
  const all = Object.entries<Pick<RegExp, 'test'>>(known);
  const key = (all.find(([, pattern]) => pattern.test(words))?.[0] as Key | undefined) ?? null;
  keys.set(words, key);
  return key;
}

// Texts: more than a long document has.
const MOST_KEPT = 10_000;
const kept = new WeakMap<object, Map<string, unknown>>();

/** What was found out about texts: the same ones are asked for at every step of reading a document. */
function keysOf<Key extends string>(known: Headings<Key>): Map<string, Key | null> {
  const keys = kept.get(known);
  if (keys && keys.size < MOST_KEPT) return keys as Map<string, Key | null>;
  const fresh = new Map<string, Key | null>();
  kept.set(known, fresh);
  return fresh;
}

/**
 * Sets the headings that a family knows apart from the text around them. Wording decides, not type: a
 * heading may arrive as a plain paragraph, as some lines of one, or as two headings where it runs over
 * the line. Leaves the tree unchanged.
 */
export function setHeadingsApart<Key extends string>(tree: Root, known: Headings<Key>): Root {
  return { ...tree, children: setApart(tree.children, (words) => headingKey(words, known), true) };
}

/** Sets apart the sentences that fill lines of their own inside a paragraph. */
export function setSentencesApart(tree: Root, isOne: (words: string) => boolean): Root {
  const keyOf = (words: string) => (isOne(words) ? 'sentence' : null);
  return { ...tree, children: setApart(tree.children, keyOf, false) };
}

/** @param join - Whether a heading may have arrived as two paragraphs. */
function setApart(blocks: readonly Block[], keyOf: KeyOf, join: boolean): Block[] {
  const apart: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [block, next] = [blocks[index] as Block, blocks[index + 1]];
    if (block.type === 'list') {
      apart.push(...splitList(block, keyOf));
    } else if (!isTextual(block) || keyOf(text(block)) !== null) {
      apart.push(block);
    } else if (join && isTextual(next) && keyOf(ifShort(text(block), text(next))) !== null) {
      apart.push(joined(block, next));
      index += 1;
    } else {
      apart.push(...splitAtHeadings(block, keyOf));
    }
  }
  return apart;
}

/** Two texts as one, as long as they may be a heading. */
function ifShort(first: string, second: string): string {
  return first.length + second.length < LONGEST ? `${first} ${second}` : '';
}

function joined(block: Textual, next: Textual): Heading {
  return {
    type: 'heading',
    depth: 3,
    children: [{ type: 'text', value: `${text(block)} ${text(next)}` }],
    data: { at: joinPlaces([placeOf(block), placeOf(next)]) },
  };
}

/** Cuts a list where the lines of a bullet run on into a heading without a gap. */
function splitList(list: List, keyOf: KeyOf): Block[] {
  const parts: Block[] = [];
  let bullets: ListItem[] = [];
  const flush = () => {
    if (bullets.length > 0) parts.push({ ...list, children: bullets });
    bullets = [];
  };
  for (const bullet of list.children) {
    const last = bullet.children.at(-1);
    const [own, ...after] = isTextual(last) ? splitAtHeadings(last, keyOf) : [];
    const isKnown = own !== undefined && keyOf(text(own)) !== null;
    if (isKnown && after[0]?.type === 'paragraph' && endsSentence(text(own))) {
      // A sentence that can stand for a heading, and goes on in its bullet, is a finding’s.
      bullets.push(bullet);
    } else if (isKnown && bullet.children.length === 1) {
      // A heading with a number or a bullet of its own.
      flush();
      parts.push(own, ...after);
    } else if (own && after.length > 0) {
      bullets.push({ ...bullet, children: [...bullet.children.slice(0, -1), own as Paragraph] });
      flush();
      parts.push(...after);
    } else {
      bullets.push(bullet);
    }
  }
  flush();
  return parts;
}
