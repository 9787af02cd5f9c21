import type { Root } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import { isStrong, isTextual, type Textual } from '../shared/blocks.js';
import { splitAtHeadings } from '../shared/sections/heading-lines.js';
import { headsContents } from './contents.js';
import { isAfterwards, isChildType } from './headings.js';
import { headMeaning } from './heads.js';
import { weaknessLabel } from './labels.js';
import { opensForeword } from './signers.js';
import { namesPlan, namesStatement } from './titles.js';

/**
 * Parts what runs on: headings in a text whose lines have no blank one between, and numbered actions in
 * one paragraph. Leaves the tree unchanged.
 */
export function prepare(tree: Root): Root {
  const marked = tree.children.some((block) => block.type === 'heading' || isStrong(block));
  const part = (block: Block): Block[] => {
    if (!isTextual(block)) return [block];
    const apart: Block[] = marked ? [block] : splitAtHeadings(block, keyOf);
    return apart.flatMap((own) => (isTextual(own) ? splitAtReferences(own) : [own]));
  };
  return { ...tree, children: tree.children.flatMap(part) };
}

const USUAL = /^(?:introduction|background|context|executive summary|our vision|vision|summary)$/i;

function keyOf(words: string): string | null {
  return isHeadingLine(words) ? 'heading' : null;
}

function isHeadingLine(words: string): boolean {
  if (/[.;,]$/.test(words)) return false;
  const bare = words.replace(/:$/, '');
  return (
    USUAL.test(bare) ||
    headsContents(words) ||
    opensForeword(bare) ||
    isAfterwards(bare) ||
    namesStatement(words) ||
    namesPlan(words) ||
    weaknessLabel(words) !== null ||
    (words.length > 6 && isChildType(headMeaning(words)))
  );
}

const REFERENCE = /(?<=[.)\]”’"]\s)(\d{1,2})\.(\d{1,2})\.?\s(?=\p{Lu})/gu;

/** "1.1 Write a strategy. 1.2 Set up a board.": each number that follows the last begins a paragraph. */
function splitAtReferences(block: Textual): Block[] {
  const words = text(block);
  const [, ahead, first] = /^(\d{1,2})\.(\d{1,2})\.?\s/.exec(words) ?? [];
  if (first === undefined) return [block];
  const cuts = [0];
  let next = Number(first) + 1;
  for (const { index, 1: part, 2: number } of words.matchAll(REFERENCE)) {
    if (part !== ahead || Number(number) !== next) continue;
    cuts.push(index);
    next += 1;
  }
  if (cuts.length === 1) return [block];
  const { lines: _, ...data } = block.data ?? {};
  return cuts.map((from, index) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: words.slice(from, cuts[index + 1]).trim() }],
    data: { ...data, at: placeOf(block) },
  }));
}
