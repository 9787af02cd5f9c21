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
}

/**
 * Cuts a tree at the known headings, which have been set apart.
 *
 * @param once - Keys of headings that open one section only; found again, they are `repeated`.
 */
export function splitSections<Key extends string>(
  tree: Root,
  known: Headings<Key>,
  once: readonly Key[] = [],
): Section<Key>[] {
  const sections: Section<Key>[] = [
    { key: null, heading: null, headings: [], blocks: [], repeated: [] },
  ];
  const opened = new Set<Key>();
  for (const block of tree.children) {
    const section = sections.at(-1) as Section<Key>;
    const key = isTextual(block) ? headingKey(text(block), known) : null;
    if (key === null) section.blocks.push(block);
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
): Map<Key, string> {
  const found = new Map<Key, string>();
  for (const { key, heading } of splitSections(setHeadingsApart(tree, known), known)) {
    if (key !== null && heading !== null && !found.has(key)) found.set(key, heading);
  }
  return found;
}
