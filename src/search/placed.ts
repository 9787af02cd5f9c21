import { isFunctionWord, PHRASES, stemOf } from '../similarity/words.js';

/** A stem, and where in the text its word stands: from `start` to before `end`. */
export interface PlacedStem {
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/**
 * The stems of a text, in order, each with its place. A name of the field and its abbreviations share one
 * stem, as in matching. Words that only stand for one another (wait, delay) do not: a searcher means one.
 */
export function placedStems(text: string): PlacedStem[] {
  const plain = smallLetters(text);
  const placed: PlacedStem[] = [];
  let done = 0;
  for (const { start, end, name } of fieldNames(plain)) {
    placed.push(...wordsIn(plain, done, start));
    for (const { stem } of wordsIn(name, 0, name.length)) placed.push({ stem, start, end });
    done = end;
  }
  placed.push(...wordsIn(plain, done, plain.length));
  return placed;
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

function wordsIn(plain: string, from: number, to: number): PlacedStem[] {
  return [...plain.slice(from, to).matchAll(WORD)]
    .filter(([word]) => !isFunctionWord(word))
    .map(({ 0: word, index }) => ({
      stem: stemOf(word),
      start: from + index,
      end: from + index + word.length,
    }));
}

interface FieldName {
  start: number;
  end: number;
  name: string;
}

/** The field's names in a text, in order; of two that overlap, the one that is listed first. */
function fieldNames(plain: string): FieldName[] {
  const found: FieldName[] = [];
  for (const [pattern, name] of PHRASES) {
    for (const { 0: words, index } of plain.matchAll(pattern)) {
      const place = { start: index, end: index + words.length };
      if (found.some((other) => place.start < other.end && other.start < place.end)) continue;
      found.push({ ...place, name: words.replace(pattern, name) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The stems that names of the field become, however they are written. */
export const FIELD_STEMS: ReadonlySet<string> = new Set(
  PHRASES.flatMap(([, name]) =>
    wordsIn(name.replace('$1', ' plans'), 0, name.length + 6).map(({ stem }) => stem),
  ),
);
