import type { WordChange } from '../similarity/word-changes.js';
import type { Alteration } from './alterations.js';
import type { Found, Needle } from './find.js';
import { printedWords, type SqueezedWord } from './squeeze.js';
import {
  lacksSubject,
  narrows,
  saysSo,
  tooBefore,
  turnedBy,
  turnedFrom,
  turnsInBrackets,
  turnsWhenLeftOut,
} from './turning.js';

/** Words of a text that a quotation leaves out, and what it puts for them. */
interface LeftOut {
  from: number;
  to: number;
  instead: string;
}

const ENDS = /[.?!][”’"')]*\s+(?=[“‘"'(]?[\p{Lu}\p{N}])/gu;

/**
 * What a quotation leaves out where it stands, so that its sense is turned or two sentences become one:
 * in an ellipsis, in brackets, or before its first word and after its last.
 *
 * @param around - The words of the article’s author around it.
 * @returns The words as an alteration; null where the quotation says what the document says.
 */
export function turnedAt(found: Found, needle: Needle, around: string): Alteration | null {
  const { text, spans } = found;
  const { words, text: all } = text.squeezed;
  const stretches = spans.map(({ first, end }) => ({
    from: (words[first] as SqueezedWord).from,
    to: (words[end - 1] as SqueezedWord).to,
  }));
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return null;
  const gaps = stretches.slice(1).map(
    ({ from }, index): LeftOut => ({
      from: stretches[index]?.to ?? from,
      to: from,
      instead: needle[index + 1]?.instead ?? '',
    }),
  );
  const isTurned = gaps.some((gap, index) => turnsGap(all, gap, needle[index + 1]?.joint));
  const isWord = spans.length === 1 && (spans[0]?.end ?? 0) - (spans[0]?.first ?? 0) === 1;
  const edges =
    isWord || saysSo(`${around} ${needle[0]?.instead ?? ''}`)
      ? { from: null, to: null }
      : edgesOf(all, first, last);
  if (!isTurned && edges.from === null && edges.to === null) return null;
  const from = edges.from ?? first.from;
  const to = edges.to ?? last.to;
  const left = [{ from, to: first.from, instead: '' }, ...gaps, { from: last.to, to, instead: '' }];
  return { text, ...printedSpan(all, from, to), words: changesOf(all, left), share: 1 };
}

function turnsGap(all: string, { from, to, instead }: LeftOut, joint: string | undefined): boolean {
  const gap = all.slice(from, to);
  if (joint === 'brackets') return turnsInBrackets(gap, instead);
  if (joint !== 'ellipsis') return false;
  const ends = [...all.slice(from, to + 1).matchAll(ENDS)];
  const [head] = ends;
  const tail = ends.at(-1);
  if (!head || !tail) {
    return turnsWhenLeftOut(gap, all.slice(to)) || narrows(lastWords(all.slice(0, from)), gap);
  }
  const rest = gap.slice(0, head.index);
  const beginning = gap.slice(tail.index + tail[0].length);
  // Two half sentences are no sentence.
  if (hasWords(rest) && hasWords(beginning)) return true;
  if (!hasWords(beginning)) return turnedBy(rest) !== null;
  // What the next sentence says of its own subject would be said of this one’s.
  return lacksSubject(all.slice(to)) || turnedFrom(beginning) !== null;
}

/** How many letters before a gap are looked at. */
const NEAR = 80;

function lastWords(text: string): string {
  return text.slice(-NEAR);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

interface Edges {
  /** Where the words begin that the first edge leaves out; null where it leaves none out that matter. */
  from: number | null;
  to: number | null;
}

function edgesOf(all: string, first: { from: number }, last: { to: number }): Edges {
  const start = sentenceStart(all, first.from);
  const before = all.slice(start, first.from);
  const turned = tooBefore(before, all.slice(first.from)) ?? turnedFrom(before);
  const next = /^[”’"')]*[.?!;]/.test(all.slice(last.to)) ? null : turnedBy(all.slice(last.to));
  return {
    from: turned === null ? null : start + turned,
    to: next === null ? null : last.to + next.length,
  };
}

/** Where the sentence begins in which a letter stands. */
export function sentenceStart(all: string, at: number): number {
  const end = [...all.slice(0, at + 1).matchAll(ENDS)].at(-1);
  return end ? end.index + end[0].length : 0;
}

/** What stayed, went and came, as both print it. */
function changesOf(all: string, left: readonly LeftOut[]): WordChange[] {
  const changes: WordChange[] = [];
  const add = (fate: WordChange[0], text: string) => {
    const said = text.trim();
    if (hasWords(said)) changes.push([fate, said]);
  };
  for (const [index, { from, to, instead }] of left.entries()) {
    const before = left[index - 1];
    if (before) add('same', all.slice(before.to, from));
    add('out', all.slice(from, to));
    add('in', instead);
  }
  return changes;
}

/** The printed words from one letter to another. */
export function printedSpan(all: string, from: number, to: number): { first: number; end: number } {
  const words = printedWords(all);
  const first = words.findIndex(({ at, printed }) => at + printed.length > from);
  const end = words.findIndex(({ at }) => at >= to);
  return { first: Math.max(0, first), end: end < 0 ? words.length : end };
}
