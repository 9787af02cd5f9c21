import type { Joint, Part } from './parts.js';
import { occurrences, squeeze, type WordSpan } from './squeeze.js';
import type { DocumentText } from './texts.js';

/** Where parts of a quotation stand verbatim, in order, in one text. */
export interface Found {
  text: DocumentText;
  spans: readonly WordSpan[];
}

/** The most words of a document that brackets can stand for. */
const IN_BRACKETS = 10;

/** A quotation in more parts than this is not looked for. */
const MOST_PARTS = 500;

/** Prepared parts, to be looked for in many texts. */
export type Needle = readonly { joint: Joint; letters: string; instead: string }[];

/** Prepares parts of a quotation. */
export function needleOf(parts: readonly Part[]): Needle {
  return parts.map(({ joint, text, instead = '' }) => ({
    joint,
    letters: squeeze(text).letters,
    instead,
  }));
}

/** Every place in the texts where all parts stand verbatim and in order, in the order of the texts. */
export function find(needle: Needle, texts: readonly DocumentText[]): Found[] {
  const [first] = needle;
  if (!first || needle.length > MOST_PARTS) return [];
  return texts
    .filter(({ squeezed }) => squeezed.letters.includes(first.letters))
    .flatMap((text) => findIn(needle, text));
}

function findIn(needle: Needle, text: DocumentText): Found[] {
  const { squeezed } = text;
  const found: Found[] = [];
  // Where the rest is known not to follow, so that each place is tried once, however it is reached.
  const dead = new Set<string>();
  const follow = (position: number, placed: readonly WordSpan[]): readonly WordSpan[] | null => {
    const part = needle[position];
    if (!part) return placed;
    const end = placed.at(-1)?.end ?? 0;
    const key = `${position} ${end}`;
    if (dead.has(key)) return null;
    const furthest = end + reach(part.joint);
    for (const span of occurrences(part.letters, squeezed, end)) {
      if (span.first > furthest) break;
      const rest = follow(position + 1, [...placed, span]);
      if (rest) return rest;
    }
    dead.add(key);
    return null;
  };
  for (const span of occurrences(needle[0]?.letters ?? '', squeezed)) {
    const spans = follow(1, [span]);
    if (spans) found.push({ text, spans });
  }
  return found;
}

function reach(joint: Joint): number {
  if (joint === 'ellipsis') return Number.POSITIVE_INFINITY;
  return joint === 'brackets' ? IN_BRACKETS : 0;
}
