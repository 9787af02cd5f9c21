import { weightOf } from '../similarity/frequencies.js';
import { terms } from '../similarity/words.js';
import { printedWords } from './squeeze.js';

/** The weight of a word that carries no meaning of its own. */
const FUNCTION_WORD = 0.3;

/** How much a word tells: the rarer in the field, the more. */
export function weightOfWord(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const weight = Math.max(FUNCTION_WORD, contentOf(word));
  if (known.size < 20_000) known.set(word, weight);
  return weight;
}

/** The weights of words looked up before: the same words come again and again. */
const known = new Map<string, number>();

/** How much the words of a text tell that carry meaning; 0 where none do. */
export function contentOf(text: string): number {
  return terms(text).reduce((sum, term) => sum + weightOf(term), 0);
}

/** Words so few and so common that they may stand in a document by chance. */
const FEW = 5;
const LITTLE = 9;

/** Whether finding these words proves little: a single word, or few and common ones. */
export function isWeak(text: string): boolean {
  const words = printedWords(text).length;
  return words <= 1 || (words <= FEW && contentOf(text) < LITTLE);
}
