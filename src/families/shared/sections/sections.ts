import type { Root } from 'mdast';
import { type Block, text } from '../../../read/tree.js';
import { isTextual } from '../blocks.js';
import { type Headings, headingKey, setHeadingsApart } from './headings-apart.js';

/** A known heading (none for what stands before the first) and what follows it. */
export interface Section<Key extends string = string> {
  key: Key | null;
  /** As printed. */
  heading: string | null;
  /** The heading itself, more than one node where it is printed twice. */
  headings: Block[];
  blocks: Block[];
  /** Headings that open one section only, found again inside it: running headers, most likely. */
  repeated: Block[];
  /** Its heading has other words than usual, and was known by their sense. */
  guessed?: true;
  /** It ends here for sure: a box shows it, or headings of one level. */
  ended?: true;
}

/** The section that a block opens, though it is no known heading; null for nearly every block. */
export type Guess<Key extends string> = (
  block: Block,
  next: Block | undefined,
  section: Key | null,
  opened: ReadonlySet<Key>,
) => Key | null;

/**
 * Cuts a tree at the known headings, which have been set apart.
 *
 * @param once - Keys of headings that open one section only; found again, they are `repeated`.
 * @param guess - Asked of blocks that are no known heading.
 */
export function splitSections<Key extends string>(
  tree: Root,
  known: Headings<Key>,
  once: readonly Key[] = [],
  guess: Guess<Key> = () => null,
): Section<Key>[] {
  const sections: Section<Key>[] = [
    { key: null, heading: null, headings: [], blocks: [], repeated: [] },
  ];
  const opened = new Set<Key>();
  for (const [index, block] of tree.children.entries()) {
    const section = sections.at(-1) as Section<Key>;
    const key = isTextual(block) ? headingKey(text(block), known) : null;
    const guessed = key ?? guess(block, tree.children[index + 1], section.key, opened);
    if (key === null && guessed !== null) {
      const started = { key: guessed, heading: text(block), headings: [block] };
      opened.add(guessed);
      sections.push({ ...started, blocks: [], repeated: [], guessed: true });
    } else if (key === null) section.blocks.push(block);
    else if (once.includes(key) && opened.has(key)) section.repeated.push(block);
    else if (key === section.key && section.blocks.length === 0) {
      section.headings.push(block);
      section.heading = text(block);
    } else {
      opened.add(key);
      sections.push({ key, heading: text(block), headings: [block], blocks: [], repeated: [] });
    }
  }
  return sections;
}

/** The known headings that a tree holds, each as first printed. */
export function headingsFound<Key extends string>(
  tree: Root,
  known: Headings<Key>,
  guess?: Guess<Key>,
): Map<Key, string> {
  const found = new Map<Key, string>();
  for (const { key, heading } of splitSections(setHeadingsApart(tree, known), known, [], guess)) {
    if (key !== null && heading !== null && !found.has(key)) found.set(key, heading);
  }
  return found;
}
