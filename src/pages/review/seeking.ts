import { stemmer } from 'stemmer';

/** What the search knows of the field's words; `arealetter search` takes words in the same way. */
export interface Vocabulary {
  /** Names that the field writes in several ways: the patterns of documents, and of what is typed. */
  names: readonly { written: readonly Pattern[]; typed: Pattern }[];
  /** Words, and beginnings of words (with a star), that count as a stem of their own. */
  words: readonly (readonly [form: string, stem: string])[];
  /** Words that carry no meaning. */
  functionWords: readonly string[];
}
export type Pattern = readonly [source: string, flags: string];

/** A stretch of a text. */
export interface Mark {
  start: number;
  end: number;
}

/** A word in small letters, its stem, and where it stands. */
type Word = Mark & { word: string; stem: string };

/** A text, with its words by their stems. */
export interface Indexed {
  text: string;
  words: readonly Word[];
  byStem: ReadonlyMap<string, readonly number[]>;
  /** Where it has names, as far as these were looked for. */
  byName: Map<Name, readonly Run[]>;
}

type Wanted = { stem: string; beginning?: string } | { name: Name };

/** A name of the field: its patterns in documents, and in what is typed. */
interface Name {
  written: readonly RegExp[];
  typed: RegExp;
}

/** What a text must hold: one word or name, or several in a row. */
export type Unit = readonly Wanted[];

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
const QUOTED = /["“”]([^"“”]*)["“”]/;

/** Finds words as they are typed: their stems, quoted phrases, and names in any of their forms. */
export class Seeker {
  private readonly names: readonly Name[];
  private readonly functionWords: ReadonlySet<string>;
  private readonly whole: ReadonlyMap<string, string>;
  private readonly beginnings: readonly (readonly [string, string])[];
  private readonly stems = new Map<string, string>();

  constructor(vocabulary: Vocabulary) {
    this.names = vocabulary.names.map(({ written, typed }) => ({
      written: written.map((pattern) => new RegExp(...pattern)),
      typed: new RegExp(...typed),
    }));
    this.functionWords = new Set(vocabulary.functionWords);
    this.whole = new Map(vocabulary.words.filter(([form]) => !form.endsWith('*')));
    this.beginnings = vocabulary.words.flatMap(([form, stem]) =>
      form.endsWith('*') ? [[form.slice(0, -1), stem] as const] : [],
    );
  }

  /** Small steps that make the first search as quick as the others: browsers compile a pattern when it is used. */
  ahead(): (() => void)[] {
    return this.names.flatMap(({ typed, written }) =>
      [typed, ...written].map((pattern) => () => void 'a b'.match(pattern)),
    );
  }

  /** A text that can be searched again and again. */
  index(text: string): Indexed {
    const words = this.wordsIn(text);
    const byStem = new Map<string, number[]>();
    for (const [at, { stem }] of words.entries()) {
      const own = byStem.get(stem);
      if (own) own.push(at);
      else byStem.set(stem, [at]);
    }
    return { text, words, byStem, byName: new Map() };
  }

  /** What typed words ask for; of one that may not be finished yet, the beginning is enough. */
  unitsOf(typed: string): Unit[] {
    const units = this.unitsIn(typed);
    const beginning = /[\p{L}\p{N}]+$/u.exec(smallLetters(typed))?.[0];
    const last = units.at(-1)?.[0];
    if (!beginning || units.at(-1)?.length !== 1 || !last || !('stem' in last)) return units;
    return [...units.slice(0, -1), [{ stem: last.stem, beginning }]];
  }

  private unitsIn(typed: string): Unit[] {
    return typed
      .split(QUOTED)
      .flatMap((piece, index) => (index % 2 === 1 ? [this.asked(piece)] : this.joinedIn(piece)))
      .map((group) => group.map(({ wanted }) => wanted))
      .filter(({ length }) => length > 0);
  }

  /** Where a text has each unit; null where it lacks one. */
  marksIn(text: Indexed, units: readonly Unit[]): Mark[] | null {
    const found = units.map((unit) => this.placesOf(unit, text));
    return found.some(({ length }) => length === 0) ? null : found.flat();
  }

  /** Where a text has any of the units. */
  anyIn(text: Indexed, units: readonly Unit[]): Mark[] {
    return units.flatMap((unit) => this.placesOf(unit, text));
  }

  private wordsIn(text: string): Word[] {
    return [...smallLetters(text).matchAll(WORD)]
      .filter(([word]) => !this.functionWords.has(word))
      .map(({ 0: word, index }) => ({
        word,
        stem: this.stemOf(word),
        start: index,
        end: index + word.length,
      }));
  }

  private stemOf(word: string): string {
    const known = this.stems.get(word);
    if (known !== undefined) return known;
    const plain = word.replace(/'s$|'$/, '');
    const stem =
      this.whole.get(plain) ??
      this.beginnings.find(([start]) => plain.startsWith(start))?.[1] ??
      stemmer(plain);
    this.stems.set(word, stem);
    return stem;
  }

  /** Words that no space parts stand together. */
  private joinedIn(text: string): { wanted: Wanted }[][] {
    const groups: { wanted: Wanted }[][] = [];
    let end: number | null = null;
    for (const one of this.asked(text)) {
      const last = groups.at(-1);
      if (last && end !== null && !/\s/.test(text.slice(end, one.start))) last.push(one);
      else groups.push([one]);
      end = one.end;
    }
    return groups;
  }

  private asked(text: string): (Mark & { wanted: Wanted })[] {
    const named = this.names
      .flatMap((name) =>
        [...text.matchAll(name.typed)].map(({ 0: words, index }) => ({
          wanted: { name } as Wanted,
          start: index,
          end: index + words.length,
        })),
      )
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    const apart = (one: Mark, other: Mark) => one.end <= other.start || other.end <= one.start;
    const names: (Mark & { wanted: Wanted })[] = [];
    for (const one of named) if (names.every((name) => apart(one, name))) names.push(one);
    const words = this.wordsIn(text)
      .filter((word) => names.every((name) => apart(word, name)))
      .map(({ stem, start, end }) => ({ wanted: { stem } as Wanted, start, end }));
    return [...words, ...names].sort((one, other) => one.start - other.start);
  }

  /** Where all that a unit wants stands in a row. */
  private placesOf(unit: Unit, text: Indexed): Mark[] {
    const [first = [], ...others] = unit.map((wanted) =>
      'stem' in wanted ? stemRuns(wanted, text) : nameRuns(wanted.name, text),
    );
    const runs = others.reduce<readonly Run[]>(
      (before, found) =>
        before.flatMap(([start, end]) => {
          const next = found.find(([from]) => from === end + 1);
          return next ? [[start, next[1]] as const] : [];
        }),
      first,
    );
    return runs.map(([first, last]) => ({
      start: text.words[first]?.start ?? 0,
      end: text.words[last]?.end ?? 0,
    }));
  }
}

/** A run of words of a text: its first, and its last. */
type Run = readonly [first: number, last: number];

function stemRuns(
  { stem, beginning }: { stem: string; beginning?: string },
  { byStem, words }: Indexed,
): readonly Run[] {
  if (beginning === undefined) return (byStem.get(stem) ?? []).map((at) => [at, at]);
  return words.flatMap((one, at) =>
    one.stem === stem || one.word.startsWith(beginning) ? [[at, at] as const] : [],
  );
}

function nameRuns(name: Name, { text, words, byName }: Indexed): readonly Run[] {
  const known = byName.get(name);
  if (known) return known;
  const runs = name.written.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: form, index }) => {
      const first = words.findIndex(({ start }) => start >= index);
      const last = words.findLastIndex(({ end }) => end <= index + form.length);
      return first >= 0 && last >= first ? [[first, last] as const] : [];
    }),
  );
  const sorted = runs.sort(([one], [other]) => one - other);
  byName.set(name, sorted);
  return sorted;
}

/** Lower case, letter for letter; the few letters whose lower case is longer stay as they are. */
function smallLetters(text: string): string {
  const small = text.replaceAll('’', "'").toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}
