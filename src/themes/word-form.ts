/** The form of a word, and its number. */
export interface WordForm {
  /** In small letters, in the singular, without a possessive ending. */
  form: string;
  /** For what is remembered of it; −1 where too many are. */
  number: number;
}

/** Words remembered: enough for the vocabulary of the field, and a limit. */
const REMEMBERED = 50_000;
const byWord = new Map<string, WordForm>();
const byForm = new Map<string, WordForm>();

/** A word without the endings that English adds by rule: `agencies’` is `agency`, `child’s` is `child`. */
export function wordForm(word: string): WordForm {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  const form = withoutEnding(word);
  const shared = byForm.get(form) ?? { form, number: byForm.size < REMEMBERED ? byForm.size : -1 };
  if (shared.number >= 0) byForm.set(form, shared);
  if (byWord.size < REMEMBERED) byWord.set(word, shared);
  return shared;
}

/** The form alone. */
export function formOf(word: string): string {
  return wordForm(word).form;
}

function withoutEnding(word: string): string {
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
