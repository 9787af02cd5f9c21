/** A word of a text as phrases meet it. */
export interface Word {
  /** In small letters, in the singular, without a possessive ending. */
  form: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The sentence it stands in, from 0. */
  sentence: number;
  /** Its sentence opens the text or one of its points. */
  opening: boolean;
  /** It stands in brackets, or after "such as": an example of something else. */
  aside: boolean;
}

// A word, or what ends a sentence, or a bracket.
const PIECES = /([\p{L}\p{N}]+(?:['’]\p{L}+)?)|\n|[.?!](?=\s|$|[”’"')])|[()]/gu;

/** The words of a text, in one pass. A new line ends a sentence as a full stop does. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let brackets = 0;
  let listing = false;
  let opening = true;
  for (const found of text.matchAll(PIECES)) {
    const { 0: piece, 1: word, index: start } = found;
    if (word !== undefined) {
      const form = formOf(piece);
      const before = words.at(-1);
      if (before?.sentence === sentence && isLead(before.form, form)) listing = true;
      const aside = brackets > 0 || listing;
      words.push({ form, start, end: start + piece.length, sentence, opening, aside });
    } else if (piece === '(') brackets += 1;
    else if (piece === ')') brackets = Math.max(0, brackets - 1);
    else {
      if (words.at(-1)?.sentence === sentence) sentence += 1;
      opening = piece === '\n';
      listing = false;
      brackets = 0;
    }
  }
  return words;
}

/** What leads into examples: "such as", "for example", "this includes". */
function isLead(before: string, word: string): boolean {
  if (word === 'including') return true;
  if (before === 'such') return word === 'as';
  if (before === 'for') return word === 'example' || word === 'instance';
  return word.startsWith('include') && (before === 'this' || before === 'these');
}

/** Words remembered: a field's vocabulary, and an end to it. */
const REMEMBERED = 50_000;
const forms = new Map<string, string>();

/** A word without the endings that English adds by rule: `agencies’` is `agency`, `child’s` is `child`. */
export function formOf(word: string): string {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = withoutEnding(word);
  if (forms.size < REMEMBERED) forms.set(word, form);
  return form;
}

function withoutEnding(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace('’', "'");
  if (plain.length < 4) return plain;
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(plain)) return plain.slice(0, -2);
  return /[^sui]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
