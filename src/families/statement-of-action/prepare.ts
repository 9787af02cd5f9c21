import type { Root } from 'mdast';
import { addLines } from '../../read/join.js';
import { type Block, lines, placeOf, text } from '../../read/tree.js';
import { isStrong, isTextual, type Textual } from '../shared/blocks.js';
import { splitAtHeadings } from '../shared/sections/heading-lines.js';
import { setSentencesApart } from '../shared/sections/headings-apart.js';
import { headsContents } from './contents.js';
import { isChildType } from './headings.js';
import { headMeaning } from './heads.js';
import { labelledLine } from './labelled.js';
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
    return apart.flatMap(eachTextual(splitAtLabels)).flatMap(eachTextual(splitAtReferences));
  };
  const inLists = (block: Block, index: number): Block[] => {
    const before = tree.children[index - 1];
    if (marked || block.type !== 'list' || (before && headsContents(text(before)))) return [block];
    return setSentencesApart({ type: 'root', children: [block] }, isHeadingInList).children;
  };
  return { ...tree, children: tree.children.flatMap(inLists).flatMap(part) };
}

const USUAL =
  /^(?:\d{1,2}[.)]?\s+)?(?:areas? (?:of|for) (?:significant weakness(?:es)?|priority action|improvement)|introduction|background|context|executive summary|our vision|vision|summary)$/i;

function keyOf(words: string): string | null {
  return isHeadingLine(words) ? 'heading' : null;
}

function isHeadingLine(words: string): boolean {
  if (/[.;,]$/.test(words) || labelledLine(words) !== null) return false;
  const bare = words.replace(/:$/, '');
  return (
    USUAL.test(bare) ||
    headsContents(words) ||
    opensForeword(bare) ||
    ENDS.test(bare.replace(/^\d{1,2}[.)]?\s+/, '')) ||
    namesStatement(words) ||
    namesPlan(words) ||
    weaknessLabel(words) !== null ||
    (words.length > 6 && isChildType(headMeaning(words)))
  );
}

/** "3. Area of weakness 1: …": a heading with a number, which reads like a bullet. */
function isHeadingInList(words: string): boolean {
  return weaknessLabel(words) !== null || USUAL.test(words) || ENDS.test(words);
}

/** "Review and strengthen the board" is an action, though it begins like such a heading. */
const ENDS =
  /^(?:(?:monitoring|governance|reporting|review)(?: and (?:monitoring|governance|reporting|review))?|next steps|glossary|appendix.{0,40})$/i;

function eachTextual(split: (block: Textual) => Block[]): (block: Block) => Block[] {
  return (block) => (isTextual(block) ? split(block) : [block]);
}

/** "Action: …" over "Lead: …" and "By when: …": each line that says what it is stands by itself. */
function splitAtLabels(block: Textual): Block[] {
  const all = lines(block);
  const starts = all.flatMap((line, index) =>
    index === 0 || labelledLine(line) !== null ? [index] : [],
  );
  const labelled = starts.filter((index) => labelledLine(all[index] ?? '') !== null);
  if (labelled.length < 2) return [block];
  return starts.map((from, index) => {
    const own = all.slice(from, starts[index + 1]);
    return part(block, addLines(own), own);
  });
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
  return cuts.map((from, index) => part(block, words.slice(from, cuts[index + 1]).trim()));
}

function part(block: Textual, words: string, own: string[] = [words]): Block {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: words }],
    data: { ...block.data, lines: own, at: placeOf(block) },
  };
}
