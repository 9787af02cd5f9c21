import { formOf } from './words.js';

/** One place of a phrase: the words that may stand there. A word that ends in `*` is a beginning. */
export interface Step {
  any: readonly string[];
  /** How many other words may stand before it. */
  gap: number;
  /** Whether a sentence may end before it. */
  over: boolean;
}

/** Words that `...` may stand for, and the most that a number after it may ask for. */
const GAP = 8;
const LONGEST_GAP = 30;

/** The most `...` and the most `?` of a phrase: each of them multiplies the ways to read it. */
const MOST = 3;

const GAP_SIGN = /^\.{3}(\d*)$/;
const WORD = /^[\p{L}\p{N}]+(?:['’]\p{L}+)?\*?$/u;

/**
 * Reads a phrase: words in a row, in any case and number (`plan` is also `plans`), hyphens as spaces.
 *
 * - `audit*`: words that begin so
 * - `health|care`: one or the other
 * - `care?`: may be missing
 * - `...`: up to eight words of the same sentence; `...15`: up to fifteen, of the next one too
 *
 * @returns Each way to read it, as steps; more than one where a word may be missing.
 * @throws RangeError what is wrong with the phrase.
 */
export function phraseSteps(phrase: string): Step[][] {
  const parts = phrase.trim().split(/[\s-]+/);
  refuseTooMany(phrase, parts);
  let ways: Step[][] = [[]];
  let gap = 0;
  let over = false;
  for (const part of parts) {
    const sign = GAP_SIGN.exec(part);
    if (sign) {
      over = sign[1] !== '';
      gap = over ? Math.min(Number(sign[1]), LONGEST_GAP) : GAP;
      continue;
    }
    const optional = part.endsWith('?');
    const step = { any: alternatives(optional ? part.slice(0, -1) : part, phrase), gap, over };
    const longer = ways.map((way) => [...way, step]);
    ways = optional ? [...longer, ...ways] : longer;
    [gap, over] = [0, false];
  }
  if (gap > 0 || ways.some(([first]) => !first || first.gap > 0)) {
    throw new RangeError(`“${phrase}” must begin and end with a word that cannot be missing`);
  }
  return ways;
}

function refuseTooMany(phrase: string, parts: readonly string[]): void {
  for (const sign of ['...', '?']) {
    const used = parts.filter((part) =>
      sign === '?' ? part.endsWith(sign) : part.startsWith(sign),
    );
    if (used.length > MOST) {
      throw new RangeError(`“${phrase}” has more than ${MOST} of “${sign}”; write two phrases`);
    }
  }
}

function alternatives(part: string, phrase: string): string[] {
  return part.split('|').map((word) => {
    if (!WORD.test(word)) throw new RangeError(`“${phrase}” holds “${part}”, which is no word`);
    return word.endsWith('*') ? word.toLowerCase() : formOf(word);
  });
}
