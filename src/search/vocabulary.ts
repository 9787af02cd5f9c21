import { loadData } from '../data/load.js';
import { stemOf } from '../similarity/words.js';

/** How the data file gives names and words; it says what its signs mean. */
interface SearchWords {
  names: readonly { name: string; forms: readonly string[] }[];
  words: Readonly<Record<string, readonly string[]>>;
}

/** What the field writes in several ways. */
export interface FieldName {
  name: string;
  /** Finds all of its forms in a document, where abbreviations stand in capitals. */
  written: readonly RegExp[];
  /** Finds them in a query, where they may be typed in any way. */
  typed: RegExp;
}

interface Vocabulary {
  names: readonly FieldName[];
  /** Words that are spelt out, and the beginnings of others, each with the stem that it counts as. */
  whole: ReadonlyMap<string, string>;
  beginnings: readonly (readonly [string, string])[];
}

let loaded: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  loaded ??= prepared(loadData<SearchWords>('search-words'));
  return loaded;
}

function prepared({ names, words }: SearchWords): Vocabulary {
  const all = Object.entries(words).flatMap(([stem, forms]) =>
    forms.map((form) => [form, stem] as const),
  );
  return {
    names: names.map(fieldName),
    whole: new Map(all.filter(([form]) => !form.endsWith('*'))),
    beginnings: all.flatMap(([form, stem]) =>
      form.endsWith('*') ? [[form.slice(0, -1), stem] as const] : [],
    ),
  };
}

/** The patterns of a name, out of its forms as the data files give them. */
export function fieldName({ name, forms }: SearchWords['names'][number]): FieldName {
  const [short, long] = [
    forms.filter(isAbbreviation),
    forms.filter((form) => !isAbbreviation(form)),
  ];
  const written = [anyOf(short, 'gu'), anyOf(long, 'giu')].filter((form) => form !== null);
  return { name, written, typed: anyOf(forms, 'giu') as RegExp };
}

function isAbbreviation(form: string): boolean {
  return /^[\p{Lu}\p{Ll}]*\p{Lu}{2}[\p{Lu}\p{Ll}]*$|^\p{Lu}\p{Ll}\p{Lu}$/u.test(form);
}

/** Between two words: a comma, an abbreviation in brackets, a space, a hyphen. */
const GAP = ',?(?: \\(\\p{L}{1,12}\\))?(?:[\\s-]+|/)';

function anyOf(forms: readonly string[], flags: string): RegExp | null {
  if (forms.length === 0) return null;
  // The longest first: of two that begin alike it says more.
  const patterns = [...forms].sort((one, other) => other.length - one.length).map(patternOf);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function patternOf(form: string): string {
  if (isAbbreviation(form)) return `${form}s?`;
  return form
    .split(' ')
    .map((word) =>
      word.replaceAll("'", "['’]").replaceAll('-', '[\\s-]?').replace('*', "[\\p{L}'’]*"),
    )
    .join(GAP);
}

/** All names of the field. */
export function fieldNames(): readonly FieldName[] {
  return vocabulary().names;
}

/** The words and beginnings of words (with a star) that count as a stem of their own. */
export function ownStems(): [form: string, stem: string][] {
  const { whole, beginnings } = vocabulary();
  return [...whole, ...beginnings.map(([start, stem]): [string, string] => [`${start}*`, stem])];
}

const known = new Map<string, string>();

/** The stem that a word counts as in a search: a word in small letters. */
export function searchStem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const plain = word.replace(/'s$|'$/, '');
  const { whole, beginnings } = vocabulary();
  const stem =
    whole.get(plain) ?? beginnings.find(([start]) => plain.startsWith(start))?.[1] ?? stemOf(word);
  if (known.size < 20_000) known.set(word, stem);
  return stem;
}

/** What every word of a stem begins with. */
export function startOf(stem: string): string {
  const { whole, beginnings } = vocabulary();
  const forms = [...whole, ...beginnings].filter(([, own]) => own === stem).map(([form]) => form);
  // Some stems end in a letter that stands for others (`famili`).
  const plain = /(?:[ei]|bl)$/.test(stem) ? stem.slice(0, -1) : stem;
  return forms.reduce(commonStart, forms.length > 0 ? (forms[0] as string) : plain);
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
