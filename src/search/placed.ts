import { isFunctionWord } from '../similarity/words.js';
import { searchStem } from './vocabulary.js';

/** A place in a text: from `start` to before `end`. */
export interface Place {
  start: number;
  end: number;
}

/** A stem, and where in the text its word stands. */
export interface PlacedStem extends Place {
  stem: string;
}

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/**
 * The stems of a text, in order, each with its place. Words that only stand for one another (wait, delay) do
 * not share one: a searcher means one.
 */
export function placedStems(text: string): PlacedStem[] {
  return [...smallLetters(text).matchAll(WORD)]
    .filter(([word]) => !isFunctionWord(word))
    .map(({ 0: word, index }) => ({
      stem: searchStem(word),
      start: index,
      end: index + word.length,
    }));
}

/** Lower case, letter for letter; the few letters whose lower case is longer stay as they are. */
export function smallLetters(text: string): string {
  const small = text.replaceAll('’', "'").toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}
