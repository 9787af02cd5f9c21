import { findSpans } from '../families/shared/dates.js';
import type { Place } from '../read/tree.js';
import type { LetterRecord } from '../record/schema.js';
import type { Evidence } from './rule.js';
import { isWithin, type SourceDocument } from './source.js';
import { Words } from './words.js';

/** The document, if it is the one that the record was made from. */
export function documentOf(record: LetterRecord, { source }: Evidence): SourceDocument | null {
  if (source === null || 'missing' in source) return null;
  return source.sha256 === record.source.sha256 ? source : null;
}

/** All words of a document. */
export function allWords({ blocks }: SourceDocument): Words {
  return new Words(blocks.map(({ text }) => text));
}

/** The words that are printed at a place. */
export function wordsAt({ blocks }: SourceDocument, at: Place): Words {
  const here = blocks.filter((block) => isWithin(block.at, at));
  return new Words(here.map(({ text }) => text));
}

/** The words from the block before a place to its last: a passage can hold the rest of a list and its head. */
export function wordsAround({ blocks }: SourceDocument, at: Place): Words {
  const first = blocks.findIndex((block) => isWithin(block.at, at));
  const last = blocks.findLastIndex((block) => isWithin(block.at, at));
  const around = blocks.slice(Math.max(0, first - 1), last + 1);
  return new Words(around.map(({ text }) => text));
}

/** The days that are printed in a document; `letter` gives the year to those without one. */
export function daysIn({ blocks }: SourceDocument, letter: string | null): Set<string> {
  const texts = blocks.map(({ text }) => text);
  const spans = [...texts, texts.join(' ')].flatMap((text) => findSpans(text, letter));
  return new Set(spans.flatMap(({ from, to }) => [from, to]));
}
