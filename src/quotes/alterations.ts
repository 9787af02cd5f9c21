import type { WordChange } from '../diff/schema.js';
import { changedWords } from '../diff/words.js';
import { align } from './align.js';
import { type PrintedWord, printedWords } from './squeeze.js';
import type { DocumentText } from './texts.js';
import { contentOf, weightOfWord } from './weights.js';

/** The stretch of a document that quoted words alter. */
export interface Alteration {
  text: DocumentText;
  /** The stretch, as printed, and where it begins and ends among the printed words of the text. */
  first: number;
  end: number;
  /** From the document to the quotation: what stayed, went and came. */
  words: WordChange[];
  /** How much of the quotation stands there, by how much its words tell, from 0 to 1. */
  share: number;
}

/** Texts that are looked at closely for one quotation. */
const CLOSELY = 6;
/** The least share of a quotation's words that a text must hold to be looked at. */
const HELD = 0.45;

/**
 * Finds for each of some quoted words, which stand nowhere verbatim, the stretch that they alter; null
 * where none is like enough. The texts are read once for all of them.
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

interface Asked {
  words: PrintedWord[];
  weights: readonly number[];
  /** Each word once, with how much it tells. */
  distinct: ReadonlyMap<string, number>;
  total: number;
}

function askedOf(text: string): Asked {
  const words = printedWords(text);
  const weights = words.map(({ printed }) => weightOfWord(printed));
  const distinct = new Map(looseWords(text).map((word) => [word, weightOfWord(word)]));
  return { words, weights, distinct, total: sum([...distinct.values()]) };
}

function looseWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The texts that hold most of the words of each quotation, best first. */
function candidatesOf(asked: readonly Asked[], texts: readonly DocumentText[]): DocumentText[][] {
  const wanted = new Map<string, [number, number][]>();
  for (const [index, { distinct }] of asked.entries()) {
    for (const [word, weight] of distinct) {
      const list = wanted.get(word);
      if (list) list.push([index, weight]);
      else wanted.set(word, [[index, weight]]);
    }
  }
  const best: { text: DocumentText; held: number }[][] = asked.map(() => []);
  for (const text of texts) {
    const held = new Float64Array(asked.length);
    for (const word of new Set(looseWords(text.squeezed.text))) {
      for (const [index, weight] of wanted.get(word) ?? [])
        held[index] = (held[index] ?? 0) + weight;
    }
    for (const [index, list] of best.entries()) {
      const share = (held[index] ?? 0) / Math.max(1e-9, asked[index]?.total ?? 0);
      if (share >= HELD) list.push({ text, held: share });
    }
  }
  return best.map((list) =>
    list
      .sort((one, other) => other.held - one.held)
      .slice(0, CLOSELY)
      .map(({ text }) => text),
  );
}

// Below these, two texts only share words.
const SHARE = 0.6;
const COUNT = 0.75;
const WORDS = 3;
const CONTENT_WORDS = 2;

function alterationIn({ words, weights }: Asked, text: DocumentText): Alteration | null {
  const printed = printedWords(text.squeezed.text);
  const scale = Math.max(...weights, 1);
  const { first, end } = align(
    words.map(({ key }) => key),
    printed.map(({ key }) => key),
    weights.map((weight) => weight / scale),
  );
  const { changes, start } = fromSentence(printedChanges(printed.slice(first, end), words), first);
  const kept = changes.flatMap(([kind, said]) => (kind === 'same' ? said.split(' ') : []));
  const share = sum(kept.map(weightOfWord)) / Math.max(1e-9, sum(weights));
  const content = kept.filter((word) => contentOf(word) > 0).length;
  const isAlike = share >= SHARE || kept.length / words.length >= COUNT;
  if (kept.length < WORDS || content < CONTENT_WORDS || !isAlike) return null;
  return { text, first: start, end, words: changes, share: Math.round(share * 100) / 100 };
}

/** A word of the sentence before, which stands against a word that came, is not part of the stretch. */
function fromSentence(
  changes: WordChange[],
  first: number,
): { changes: WordChange[]; start: number } {
  const [head, ...rest] = changes;
  if (head?.[0] !== 'out' || !/[.?!:;][”’"']*$/.test(head[1])) return { changes, start: first };
  return { changes: rest, start: first + head[1].split(' ').length };
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
