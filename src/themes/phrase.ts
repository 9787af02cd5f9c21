import { formOf } from './word-form.js';

/** One step of a phrase. */
export interface Step {
  /** The patterns of the words that may stand there: the same array wherever a step is written the same. */
  any: readonly string[];
  /** How many other words may stand before it. */
  gap: number;
  /** Whether a sentence may end before it. */
  over: boolean;
}

/** How many words `...` may stand for, and the most that a number after it may ask for. */
const GAP = 8;
const LONGEST_GAP = 30;

/** The most `...` and the most `?` of a phrase: each of them multiplies the ways to read it. */
const MOST = 3;

const WORD = /^[\p{L}\p{N}]+(?:['’]\p{L}+)?\*?$/u;

/** Most words; only another is worth the expression above, which takes long to compile. */
const PLAIN_WORD = /^[a-z0-9]+\*?$/;

/**
 * Reads a phrase: words in a row, in any case and number (`plan` is also `plans`), hyphens as spaces.
 *
 * - `audit*`: words that begin like this
 * - `health|care`: one or the other
 * - `care?`: may be missing
 * - `...`: up to eight words of the same sentence; `...15`: up to fifteen, of the next one too
 *
 * @returns Each way to read it, as steps; more than one where a word may be missing.
 * @throws RangeError that says what is wrong with the phrase.
 */
export function phraseSteps(phrase: string): Step[][] {
  const steps: Step[] = [];
  const optional: number[] = [];
  let gaps = 0;
  let gap = 0;
  let over = false;
  for (const part of phrase.trim().split(/[\s-]+/)) {
    if (part.startsWith('...') && /^\.{3}\d*$/.test(part)) {
      over = part.length > 3;
      gap = over ? Math.min(Number(part.slice(3)), LONGEST_GAP) : GAP;
      gaps += 1;
      continue;
    }
    const isOptional = part.endsWith('?');
    if (isOptional) optional.push(steps.length);
    const step = stepOf(isOptional ? part.slice(0, -1) : part, phrase);
    steps.push(gap > 0 || over ? { any: step.any, gap, over } : step);
    gap = 0;
    over = false;
  }
  refuseMoreThanMost(phrase, gaps, '...');
  refuseMoreThanMost(phrase, optional.length, '?');
  const ways = optional.length > 0 ? waysToRead(steps, optional) : [steps];
  if (gap > 0 || !ways.every(beginsWithWord)) {
    throw new RangeError(`“${phrase}” must begin and end with a word that cannot be missing`);
  }
  return ways;
}

function beginsWithWord(steps: readonly Step[]): boolean {
  return steps[0]?.gap === 0;
}

function refuseMoreThanMost(phrase: string, used: number, sign: string): void {
  if (used <= MOST) return;
  throw new RangeError(`“${phrase}” has more than ${MOST} of “${sign}”; write two phrases`);
}

/** Each way to leave out some of the optional steps, or none; the longest first. */
function waysToRead(steps: readonly Step[], optional: readonly number[]): Step[][] {
  let ways: Step[][] = [[]];
  for (const [index, step] of steps.entries()) {
    const longer = ways.map((way) => [...way, step]);
    ways = optional.includes(index) ? [...longer, ...ways] : longer;
  }
  return ways;
}

/** Steps remembered: lists write the same ones over and over. */
const REMEMBERED = 50_000;
const remembered = new Map<string, Step>();

/** A step with nothing before it. Its patterns are forms of words, and beginnings that end in `*`. */
function stepOf(part: string, phrase: string): Step {
  const known = remembered.get(part);
  if (known) return known;
  const any = part.split('|').map((word) => {
    if (!PLAIN_WORD.test(word) && !WORD.test(word)) {
      throw new RangeError(`“${phrase}” holds “${part}”, which is no word`);
    }
    return word.endsWith('*') ? word.toLowerCase() : formOf(word);
  });
  const step = { any, gap: 0, over: false };
  if (remembered.size < REMEMBERED) remembered.set(part, step);
  return step;
}
