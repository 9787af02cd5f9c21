import { formOf } from './words.js';

/** One place of a phrase: the words that may stand there. A word that ends in `*` is a beginning. */
export interface Step {
  any: readonly string[];
  /** How many other words may stand before it. */
  gap: number;
}

/** Words that `...` may stand for. */
const GAP = 8;

const WORD = /^[\p{L}\p{N}]+(?:['’]\p{L}+)?\*?$/u;

/**
 * Reads a phrase: words in a row, in any case and number (`plan` is also `plans`), hyphens as spaces.
 *
 * - `audit*`: words that begin so
 * - `health|care`: one or the other
 * - `care?`: may be missing
 * - `...`: up to eight words of the same sentence
 *
 * @returns Each way to read it, as steps; more than one where a word may be missing.
 * @throws RangeError what is wrong with the phrase.
 */
export function phraseSteps(phrase: string): Step[][] {
  let ways: Step[][] = [[]];
  let gap = 0;
  for (const part of phrase.trim().split(/[\s-]+/)) {
    if (part.startsWith('...')) {
      gap = Number(part.slice(3)) || GAP;
      continue;
    }
    const optional = part.endsWith('?');
    const step = { any: alternatives(optional ? part.slice(0, -1) : part, phrase), gap };
    const longer = ways.map((way) => [...way, step]);
    ways = optional ? [...longer, ...ways] : longer;
    gap = 0;
  }
  if (gap > 0 || ways.some(([first]) => !first || first.gap > 0)) {
    throw new RangeError(`“${phrase}” must begin and end with a word that cannot be missing`);
  }
  return ways;
}

function alternatives(part: string, phrase: string): string[] {
  return part.split('|').map((word) => {
    if (!WORD.test(word)) throw new RangeError(`“${phrase}” holds “${part}”, which is no word`);
    return word.endsWith('*') ? word.toLowerCase() : formOf(word);
  });
}
