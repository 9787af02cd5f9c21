import { type Block, text } from '../../../read/tree.js';
import { isTextual } from '../blocks.js';
import { numberOf } from '../numbers.js';

/** A number typed before a finding: "1.", "(a)", "iv)", "Weakness 2:". */
export interface TypedNumber {
  /** As printed, with what follows it up to the finding. */
  mark: string;
  /** Where it can stand in a count: "i" is the first of one, the ninth letter of another. */
  places: readonly number[];
}

const SIGN = /^(?:\((\d{1,2}|[a-z]{1,4}|[A-Z]{1,4})\)|(\d{1,2}|[a-z]{1,4}|[A-Z]{1,4})[.)])\s+/;
const LABEL =
  /^(?:(?:area of )?(?:significant |key )?(?:weakness|concern)|(?:priority |significant )?area|finding|point)\s+(?:no\.? ?)?(\d{1,2}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:[:.)–—-]\s*)/i;

/** The number at the start of a text, or null. */
export function typedNumber(words: string): TypedNumber | null {
  const label = LABEL.exec(words);
  const sign = label ?? SIGN.exec(words);
  if (!sign) return null;
  const places = placesOf(sign[1] ?? sign[2] ?? '');
  return places.length > 0 ? { mark: sign[0], places } : null;
}

function placesOf(sign: string): number[] {
  const word = sign.toLowerCase();
  const number = numberOf(word) ?? 0;
  if (number > 0) return [number];
  const letter = word.length === 1 ? word.charCodeAt(0) - 96 : null;
  return [letter, romanOf(word)].filter((place) => place !== null);
}

const ROMANS = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
];

function romanOf(word: string): number | null {
  const index = ROMANS.indexOf(word);
  return index < 0 ? null : index + 1;
}

/**
 * The paragraphs that carry the next number each, from 1 on or from the list before them on, with what is
 * typed before their text. What merely begins like a number ("5. of the Act") is none of them.
 */
export function numberedIn(blocks: readonly Block[]): Map<Block, string> {
  const found = new Map<Block, string>();
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    // The first numbers of a count may have been read as a list; another one right below is of points.
    const begins = block.type === 'list' && blocks[index - 1]?.type !== 'list';
    if (begins && found.size === 0) last = block.children.length;
    const number = isTextual(block) ? typedNumber(text(block)) : null;
    const next = [last + 1, 1].find((place) => number?.places.includes(place));
    if (number === null || next === undefined) continue;
    found.set(block, number.mark);
    last = next;
  }
  return found;
}
