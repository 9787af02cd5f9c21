import { WordTable } from './word-table.js';

/** The form of a word, and its number. */
export interface WordForm {
  /** In small letters, in the singular, without a possessive ending. */
  form: string;
  /** For what is remembered of it; −1 where too many are. */
  number: number;
}

/** Words remembered: enough for the vocabulary of the field, and a limit. */
const REMEMBERED = 50_000;
const byWord = new WordTable<WordForm>();
const byForm = new Map<string, WordForm>();

/**
 * The form of a word of a text.
 *
 * @param codes - Those of the characters of the text, in which the word stands from `from` up to, but not
 *   including, `to`.
 */
export function wordForm(text: string, codes: Uint16Array, from: number, to: number): WordForm {
  const known = byWord.get(codes, from, to);
  if (known !== undefined) return known;
  const form = formOf(text.slice(from, to));
  const shared = byForm.get(form) ?? { form, number: byForm.size < REMEMBERED ? byForm.size : -1 };
  if (shared.number >= 0) byForm.set(form, shared);
  if (byWord.size < REMEMBERED) byWord.add(codes, from, to, shared);
  return shared;
}

/** A word without the endings that English adds by rule: `agencies’` is `agency`, `child’s` is `child`. */
export function formOf(word: string): string {
  const plain = withoutPossessive(word.toLowerCase());
  if (plain.length < 4 || !plain.endsWith('s')) return plain;
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(plain)) return plain.slice(0, -2);
  return /[sui]s$/.test(plain) ? plain : plain.slice(0, -1);
}

function withoutPossessive(word: string): string {
  if (!/['’]/.test(word)) return word;
  return word.replace(/['’]s?$/, '').replace('’', "'");
}
