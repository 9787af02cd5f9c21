import { changedWords, type WordChange } from '../similarity/word-changes.js';
import { align } from './align.js';
import { type Asked, askedOf, candidatesOf } from './candidates.js';
import { type PrintedWord, printedWords } from './squeeze.js';
import type { DocumentText } from './texts.js';
import { contentOf, weightOfWord } from './weights.js';

/** A stretch of a document that a quotation alters. */
export interface Alteration {
  text: DocumentText;
  /** The stretch, as printed, and where it begins and ends among the printed words of the text. */
  first: number;
  end: number;
  /** From the document to the quotation: what stayed, went and came. */
  words: WordChange[];
  /** How much of the quotation stands there, from 0 to 1, with its words weighed by how much they tell. */
  share: number;
}

/**
 * Finds the stretch that each of several quotations alters, which stand nowhere verbatim; null where none
 * is similar enough. The texts are read once for all quotations.
 */
export function alterationsOf(
  quoted: readonly string[],
  texts: readonly DocumentText[],
): (Alteration | null)[] {
  const asked = quoted.map(askedOf);
  if (asked.length === 0) return [];
  const candidates = candidatesOf(asked, texts);
  return asked.map((one, index) => {
    const all = (candidates[index] ?? []).map((text) => alterationIn(one, text));
    return all.reduce<Alteration | null>(
      (best, next) => (next && (best === null || next.share > best.share) ? next : best),
      null,
    );
  });
}

// Below these, two texts only share words.
const SHARE = 0.6;
const COUNT = 0.75;
/** Words in a row, on average: scattered ones are no quotation. */
const RUN = 2.5;
const WORDS = 3;
const CONTENT_WORDS = 2;

/** The most pairs of words that are compared; no letter comes near it. */
const MOST_WORK = 50_000_000;

function alterationIn({ words, weights }: Asked, text: DocumentText): Alteration | null {
  const printed = printedWords(text.squeezed.text);
  if (words.length * printed.length > MOST_WORK) return null;
  const scale = Math.max(...weights, 1);
  const { first, end } = align(
    words.map(({ key }) => key),
    printed.map(({ key }) => key),
    weights.map((weight) => weight / scale),
  );
  const stretch = withinSentence(printedChanges(printed.slice(first, end), words), first, end);
  const runs = stretch.words.flatMap(([kind, said]) => (kind === 'same' ? [said.split(' ')] : []));
  const kept = runs.flat();
  const share = sum(kept.map(weightOfWord)) / Math.max(1e-9, sum(weights));
  const content = kept.filter((word) => contentOf(word) > 0).length;
  const isAlike =
    kept.length / words.length >= COUNT || (share >= SHARE && kept.length >= RUN * runs.length);
  if (kept.length < WORDS || content < CONTENT_WORDS || !isAlike) return null;
  return { text, ...stretch, share: Math.round(Math.min(1, share) * 100) / 100 };
}

const ENDS_SENTENCE = /[.?!:;][”’"']*$/;

/** Cuts off the words of neighbouring sentences that merely stand opposite words that came. */
function withinSentence(
  words: readonly WordChange[],
  first: number,
  end: number,
): Pick<Alteration, 'words' | 'first' | 'end'> {
  const kept = [...words];
  const [head] = kept;
  let start = first;
  if (head?.[0] === 'out' && ENDS_SENTENCE.test(head[1])) {
    kept.shift();
    start += head[1].split(' ').length;
  }
  const [before, out, last] = kept.slice(-3);
  const runsOn = before?.[0] === 'same' && out?.[0] === 'out' && last?.[0] === 'in';
  if (!runsOn || !ENDS_SENTENCE.test(before[1])) return { words: kept, first: start, end };
  kept.splice(-2, 1);
  return { words: kept, first: start, end: end - out[1].split(' ').length };
}

/** What changed from the document to the quotation, as both are printed. */
function printedChanges(stretch: PrintedWord[], quoted: PrintedWord[]): WordChange[] {
  const keys = (words: PrintedWord[]) => words.map(({ key }) => key).join(' ');
  let before = 0;
  let after = 0;
  const changes = changedWords(keys(stretch), keys(quoted)).map(([kind, said]): WordChange => {
    const count = said.split(' ').length;
    const from =
      kind === 'in' ? quoted.slice(after, after + count) : stretch.slice(before, before + count);
    if (kind !== 'in') before += count;
    if (kind !== 'out') after += count;
    return [kind, from.map(({ printed }) => printed).join(' ')];
  });
  return changes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
