import type { Heading, Paragraph, Root } from 'mdast';
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
}

/**
 * Cuts a tree at the headings that a family knows. Wording decides, not type: a heading may have come
 * as a plain paragraph, as the first lines of one, or as two headings where it runs over the line.
 */
export function splitSections<Key extends string>(
  tree: Root,
  known: Headings<Key>,
): Section<Key>[] {
  const keyOf = (words: string) => {
    const found = Object.entries<RegExp>(known).find(([, pattern]) => pattern.test(words));
    return (found?.[0] as Key | undefined) ?? null;
  };
  tree.children = withHeadingsApart(tree.children, keyOf);
  const sections: Section<Key>[] = [{ key: null, heading: null, headings: [], blocks: [] }];
  for (const block of tree.children) {
    const section = sections.at(-1) as Section<Key>;
    const key = isTextual(block) ? keyOf(text(block)) : null;
    if (key === null) section.blocks.push(block);
    else if (key === section.key && section.blocks.length === 0) section.headings.push(block);
    else sections.push({ key, heading: text(block), headings: [block], blocks: [] });
  }
  return sections;
}

export function isTextual(block: Block | undefined): block is Heading | Paragraph {
  return block?.type === 'heading' || block?.type === 'paragraph';
}

type KeyOf = (words: string) => string | null;

function withHeadingsApart(blocks: readonly Block[], keyOf: KeyOf): Block[] {
  const apart: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [block, next] = [blocks[index] as Block, blocks[index + 1]];
    if (!isTextual(block) || keyOf(text(block)) !== null) {
      apart.push(block);
    } else if (isTextual(next) && keyOf(`${text(block)} ${text(next)}`) !== null) {
      apart.push(joined(block, next));
      index += 1;
    } else {
      apart.push(...headingOff(block, keyOf));
    }
  }
  return apart;
}

function joined(block: Heading | Paragraph, next: Heading | Paragraph): Heading {
  return {
    type: 'heading',
    depth: 3,
    children: [{ type: 'text', value: `${text(block)} ${text(next)}` }],
    data: { at: joinPlaces([placeOf(block), placeOf(next)]) },
  };
}

// A heading runs over this many lines at most.
const MOST_LINES = 4;

/** Splits a paragraph whose first lines are a known heading, or whose last ones are. */
function headingOff(block: Heading | Paragraph, keyOf: KeyOf): Block[] {
  const all = lines(block);
  for (let count = 1; count < all.length && count <= MOST_LINES; count += 1) {
    if (keyOf(fold(all.slice(0, count).join(' '))) !== null) {
      return [
        part(block, 'heading', all.slice(0, count)),
        ...headingOff(part(block, 'paragraph', all.slice(count)), keyOf),
      ];
    }
    if (keyOf(fold(all.slice(-count).join(' '))) !== null) {
      return [
        part(block, 'paragraph', all.slice(0, -count)),
        part(block, 'heading', all.slice(-count)),
      ];
    }
  }
  return [block];
}

function part(
  block: Heading | Paragraph,
  type: 'heading' | 'paragraph',
  kept: string[],
): Heading | Paragraph {
  const whole = text(block);
  const value = partOfText(whole, kept);
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
  if (start < 0) return fold(kept.join(' '));
  const positions = [...whole.matchAll(/[^\s\u00ad-]/g)].map((match) => match.index);
  const from = positions[start] ?? 0;
  const next = positions[start + wanted.length] ?? whole.length;
  return whole.slice(from, next).trim();
}

function bare(words: string): string {
  return words.replace(/[\s\u00ad-]/g, '');
}
