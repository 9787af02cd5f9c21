import { type WordForm, wordForm } from './word-form.js';

/** A word of a text, as phrases and features see it. */
export interface Word extends WordForm {
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The number of its sentence, from 0. */
  sentence: number;
  /** Its sentence opens the text or one of its points. */
  opening: boolean;
  /** It stands in brackets or after "such as": an example of something else. */
  aside: boolean;
}

/** A stretch of words: those from `from` up to, but not including, `to`. */
export interface Span {
  from: number;
  to: number;
}

/** The words of a text, in one pass. A new line ends a sentence as a full stop does. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let brackets = 0;
  let listing = false;
  let opening = true;
  let before: Word | null = null;
  let at = 0;
  const codes = codesOf(text);
  while (at < text.length) {
    const end = endOfWord(text, codes, at);
    if (end > at) {
      const { form, number } = wordForm(text, codes, at, end);
      const isNext = before !== null && before.sentence === sentence;
      if (isNext && isLead((before as Word).form, form)) listing = true;
      const aside = brackets > 0 || listing;
      before = { form, number, start: at, end, sentence, opening, aside };
      words.push(before);
      at = end;
      continue;
    }
    const mark = codes[at] as number;
    if (mark === OPEN) brackets += 1;
    else if (mark === CLOSE) brackets = Math.max(0, brackets - 1);
    else if (mark === NEW_LINE || endsSentence(text, at, mark)) {
      if (before !== null && before.sentence === sentence) sentence += 1;
      opening = mark === NEW_LINE;
      listing = false;
      brackets = 0;
    }
    at += 1;
  }
  return words;
}

/** Kept from text to text. */
let codes = new Uint16Array(0);

/** The codes of a text's characters, and then some of an earlier one: quicker to go through than the text. */
function codesOf(text: string): Uint16Array {
  if (codes.length < text.length) codes = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

const NEW_LINE = 0x0a;
const EXCLAMATION = 0x21;
const APOSTROPHE = 0x27;
const OPEN = 0x28;
const CLOSE = 0x29;
const STOP = 0x2e;
const QUESTION = 0x3f;
const CURLY_APOSTROPHE = 0x2019;

/** The number of sentences that words stand in. */
export function sentencesOf(words: readonly Word[]): number {
  return (words.at(-1)?.sentence ?? -1) + 1;
}

/** Phrases that lead into examples: "such as", "for example", "this includes". */
function isLead(before: string, word: string): boolean {
  if (word === 'including') return true;
  if (before === 'such') return word === 'as';
  if (before === 'for') return word === 'example' || word === 'instance';
  return word.startsWith('include') && (before === 'this' || before === 'these');
}

/** Whether a full stop, a question mark or an exclamation mark stands here, and nothing goes on right after it. */
function endsSentence(text: string, at: number, mark: number): boolean {
  if (mark !== STOP && mark !== QUESTION && mark !== EXCLAMATION) return false;
  return at + 1 === text.length || /[\s”’"')]/.test(text.charAt(at + 1));
}

/** Where the word ends that begins here, with what follows an apostrophe; `at` itself where none begins. */
function endOfWord(text: string, codes: Uint16Array, at: number): number {
  const end = endOfRun(text, codes, at, true);
  if (end === at || end === text.length) return end;
  const mark = codes[end];
  if (mark !== APOSTROPHE && mark !== CURLY_APOSTROPHE) return end;
  const ending = endOfRun(text, codes, end + 1, false);
  return ending > end + 1 ? ending : end;
}

const LETTER = /^\p{L}/u;
const IN_WORD = /^[\p{L}\p{N}]/u;

/** Where letters (and digits) end that begin here. */
function endOfRun(text: string, codes: Uint16Array, start: number, digits: boolean): number {
  const { length } = text;
  let at = start;
  while (at < length) {
    const code = codes[at] as number;
    const small = code | 0x20;
    if (small >= 0x61 && small <= 0x7a) at += 1;
    else if (digits && code >= 0x30 && code <= 0x39) at += 1;
    else if (code < 0x80 || isPunctuation(code)) return at;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (!(digits ? IN_WORD : LETTER).test(character)) return at;
      at += character.length;
    }
  }
  return at;
}

/** The dashes and quotation marks of running text, so that no regular expression is asked. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code < 0x2070;
}
