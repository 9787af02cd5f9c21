import { type PrintedWord, printedWords } from './squeeze.js';
import type { DocumentText } from './texts.js';
import { weightOfWord } from './weights.js';

/** Quoted words that stand nowhere verbatim, prepared to be compared. */
export interface Asked {
  words: PrintedWord[];
  /** How much each word tells. */
  weights: readonly number[];
  /** Each word once, in lower case, with how much it tells. */
  distinct: ReadonlyMap<string, number>;
  total: number;
}

/** How many texts are looked at closely for one quotation. */
const CLOSELY = 6;
/** The share of a quotation's sense, or of its words, that a text must hold to be looked at. */
const SENSE = 0.45;
const WORDS = 0.6;

/** Prepares quoted words. */
export function askedOf(text: string): Asked {
  const words = printedWords(text);
  const weights = words.map(({ printed }) => weightOfWord(printed));
  const distinct = new Map(looseWords(text).map((word) => [word, weightOfWord(word)]));
  const total = [...distinct.values()].reduce((sum, weight) => sum + weight, 0);
  return { words, weights, distinct, total };
}

function looseWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The texts that hold most of the words of each quotation, best first. Each text is read once for all quotations. */
export function candidatesOf(
  asked: readonly Asked[],
  texts: readonly DocumentText[],
): DocumentText[][] {
  const wanted = wordsOfAll(asked);
  const best: { text: DocumentText; held: number }[][] = asked.map(() => []);
  for (const text of texts) {
    const sense = new Float64Array(asked.length);
    const count = new Int32Array(asked.length);
    for (const word of new Set(looseWords(text.squeezed.text))) {
      for (const [index, weight] of wanted.get(word) ?? []) {
        sense[index] = (sense[index] ?? 0) + weight;
        count[index] = (count[index] ?? 0) + 1;
      }
    }
    for (const [index, { total, distinct }] of asked.entries()) {
      const held = (sense[index] ?? 0) / Math.max(1e-9, total);
      const share = (count[index] ?? 0) / Math.max(1, distinct.size);
      if (held >= SENSE || share >= WORDS) best[index]?.push({ text, held: held + share });
    }
  }
  return best.map((list) =>
    list
      .sort((one, other) => other.held - one.held)
      .slice(0, CLOSELY)
      .map(({ text }) => text),
  );
}

/** For each word, which quotations hold it, and how much it tells. */
function wordsOfAll(asked: readonly Asked[]): Map<string, [number, number][]> {
  const wanted = new Map<string, [number, number][]>();
  for (const [index, { distinct }] of asked.entries()) {
    for (const [word, weight] of distinct) {
      const list = wanted.get(word);
      if (list) list.push([index, weight]);
      else wanted.set(word, [[index, weight]]);
    }
  }
  return wanted;
}
