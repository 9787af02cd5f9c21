import { weightOf } from '../similarity/frequencies.js';
import { terms } from '../similarity/words.js';
import { placedStems, smallLetters } from './placed.js';
import { type FieldName, fieldNames, startOf } from './vocabulary.js';

/** A word, by its stem, or a name of the field in any of its forms. */
export type Wanted = { stem: string } | { name: FieldName };

/** What a finding must hold: one word or name, or several in a row. */
export interface Unit {
  wanted: readonly [Wanted, ...Wanted[]];
  /** How much it tells. */
  weight: number;
}

/** What is searched for. */
export interface Query {
  /** None where findings are to be listed, whatever they say. */
  units: readonly Unit[];
  /** Whether one unit is enough. */
  any: boolean;
}

/** Words in a row tell more than the same words apart. */
const TOGETHER = 1.25;

/**
 * A query out of words as they are typed. What stands between quotes (straight or curly) is a phrase, and so
 * are words that hyphens join.
 *
 * @param texts - Each may hold several words.
 * @param phrase - Whether each text is a phrase as a whole.
 * @returns The query; without units where the words carry no meaning ("of the").
 */
export function queryOf(
  texts: readonly string[],
  { phrase = false, any = false }: { phrase?: boolean; any?: boolean } = {},
): Query {
  const groups = phrase ? texts.map(asked) : groupsIn(texts.join(' '));
  const units = new Map<string, Unit>();
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    const group = [first, ...others];
    const weight = group.reduce((sum, { words }) => sum + weigh(words), 0);
    units.set(group.map(({ key }) => key).join(' '), {
      wanted: [first.wanted, ...others.map(({ wanted }) => wanted)],
      weight: group.length === 1 ? weight : TOGETHER * weight,
    });
  }
  return { units: [...units.values()], any };
}

/** A word or name of a query, and where it stands in it. */
interface Asked {
  wanted: Wanted;
  key: string;
  words: string;
  start: number;
  end: number;
}

const QUOTED = /["“”]([^"“”]*)["“”]/;

/** Quoted words make one group, and so do words that no space parts. */
function groupsIn(text: string): Asked[][] {
  // Split by a pattern with a group, every second piece is what the group held.
  return text
    .split(QUOTED)
    .flatMap((piece, index) => (index % 2 === 1 ? [asked(piece)] : joinedIn(piece)));
}

function joinedIn(text: string): Asked[][] {
  const groups: Asked[][] = [];
  let before: Asked | undefined;
  for (const one of asked(text)) {
    const last = groups.at(-1);
    const joined = before && !/\s/.test(text.slice(before.end, one.start));
    if (last && joined) last.push(one);
    else groups.push([one]);
    before = one;
  }
  return groups;
}

/** The words and names of a text; a word that belongs to a name is no word of its own. */
function asked(text: string): Asked[] {
  const names = namesIn(text);
  const words = placedStems(text)
    .filter(({ start, end }) => names.every((name) => end <= name.start || name.end <= start))
    .map(({ stem, start, end }): Asked => {
      return { wanted: { stem }, key: stem, words: text.slice(start, end), start, end };
    });
  return [...words, ...names].sort((one, other) => one.start - other.start);
}

/** The names of the field in a text; of two that overlap, the longer one. */
function namesIn(text: string): Asked[] {
  const found = fieldNames().flatMap((name) =>
    [...text.matchAll(name.typed)].map(({ 0: words, index }): Asked => {
      const end = index + words.length;
      return { wanted: { name }, key: `[${name.name}]`, words, start: index, end };
    }),
  );
  const kept: Asked[] = [];
  for (const one of found.sort((a, b) => b.words.length - a.words.length)) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept;
}

function weigh(words: string): number {
  return terms(words).reduce((total, term) => total + weightOf(term), 0);
}

/**
 * A quick test of whether a text may match: it never rejects one that does. Names of the field are left
 * out, as they have too many forms.
 */
export function mayHold({ units, any }: Query): (text: string) => boolean {
  const starts = units.map(({ wanted }) =>
    wanted.flatMap((one) => ('stem' in one ? [startOf(one.stem)] : [])),
  );
  const holds = (plain: string) => (unit: readonly string[]) =>
    unit.every((start) => plain.includes(start));
  return (text) => {
    const plain = smallLetters(text);
    return any ? starts.some(holds(plain)) : starts.every(holds(plain));
  };
}
