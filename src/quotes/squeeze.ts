/**
 * A text as quotations are compared: only its letters and figures, in lower case. The form of quotation
 * marks, dashes and hyphens, full stops and capitals make no difference; every letter and figure does.
 */
export interface Squeezed {
  readonly text: string;
  readonly letters: string;
  /** Computed when asked for: most texts hold no quotation. */
  readonly words: readonly SqueezedWord[];
}

/** A word: where it begins in the letters, and where it begins and ends in the text. */
export interface SqueezedWord {
  at: number;
  from: number;
  to: number;
}

// A figure keeps its point; a sign for money or a share is a word.
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[%£$€&]/gu;

const SIGNS: Readonly<Record<string, string>> = { '%': 'percent', '&': 'and' };

/** Squeezes a text. */
export function squeeze(text: string): Squeezed {
  let words: readonly SqueezedWord[] | null = null;
  return {
    text,
    letters: read(text, () => undefined),
    get words() {
      if (words === null) {
        const found: SqueezedWord[] = [];
        read(text, (word) => found.push(word));
        words = found;
      }
      return words;
    },
  };
}

function read(text: string, tell: (word: SqueezedWord) => void): string {
  const keys: string[] = [];
  let length = 0;
  const add = (key: string) => {
    keys.push(key);
    length += key.length;
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = keyOf(word);
    // Two figures side by side are not one: 20 25 is not 2025.
    if (/\d$/.test(keys.at(-1) ?? '') && /^\d/.test(key)) add('_');
    tell({ at: length, from: index, to: index + word.length });
    add(key);
  }
  return keys.join('');
}

function keyOf(word: string): string {
  const sign = SIGNS[word];
  if (sign) return sign;
  const plain = word.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  return /^\d/.test(plain) ? plain.replace(/(?<=\d),(?=\d{3})/g, '') : plain;
}

/** A word between white space: as printed, what it is compared by, and where it begins. */
export interface PrintedWord {
  printed: string;
  key: string;
  at: number;
}

/** The words of a text between white space, without signs that stand alone. */
export function printedWords(text: string): PrintedWord[] {
  return [...text.matchAll(/\S+/g)]
    .map(({ 0: printed, index }) => ({ printed, key: read(printed, () => undefined), at: index }))
    .filter(({ key }) => key !== '');
}

/** A stretch of a squeezed text: its first word, and the one after its last. */
export interface WordSpan {
  first: number;
  end: number;
}

/** Where the letters of a quotation stand in a text as whole words, from the word `from` on. */
export function* occurrences(letters: string, within: Squeezed, from = 0): Generator<WordSpan> {
  if (letters === '') return;
  let at = within.letters.indexOf(letters, within.words[from]?.at ?? within.letters.length);
  for (; at >= 0; at = within.letters.indexOf(letters, at + 1)) {
    const first = wordAt(within, at);
    const end = endAt(within, at + letters.length);
    if (first !== null && end !== null) yield { first, end };
  }
}

/** The word that begins at a letter; null where none does. */
function wordAt({ words }: Squeezed, letter: number): number | null {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = (words[middle] as SqueezedWord).at;
    if (at === letter) return middle;
    if (at < letter) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** How many words end at or before a letter, where a word does end there; else null. */
function endAt(within: Squeezed, letter: number): number | null {
  if (letter === within.letters.length) return within.words.length;
  // A sign of ours stands between two figures.
  const next = within.letters.charAt(letter) === '_' ? letter + 1 : letter;
  return wordAt(within, next);
}
