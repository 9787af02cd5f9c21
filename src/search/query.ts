import { weightOf } from '../similarity/frequencies.js';
import { termOf } from '../similarity/words.js';
import { FIELD_STEMS, type PlacedStem, placedStems, smallLetters } from './placed.js';

/** What a finding must hold: one stem, or several in a row. */
export interface Unit {
  stems: readonly [string, ...string[]];
  /** How much it tells. */
  weight: number;
}

/** What is searched for. */
export interface Query {
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
  const groups = phrase ? texts.map(stemsOf) : groupsIn(texts.join(' '));
  const units = new Map<string, Unit>();
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    const stems = [first, ...others] as const;
    units.set(stems.join(' '), { stems: [...stems], weight: weigh(stems) });
  }
  return { units: [...units.values()], any };
}

const QUOTED = /["“”]([^"“”]*)["“”]/;

/** Quoted words make one group, and so do words that no space parts. */
function groupsIn(text: string): string[][] {
  // Split by a pattern with a group, every second piece is what the group held.
  return text
    .split(QUOTED)
    .flatMap((piece, index) => (index % 2 === 1 ? [stemsOf(piece)] : joinedIn(piece)));
}

function joinedIn(text: string): string[][] {
  const groups: string[][] = [];
  let before: PlacedStem | undefined;
  for (const placed of placedStems(text)) {
    const last = groups.at(-1);
    const joined = before && !/\s/.test(text.slice(before.end, placed.start));
    if (last && joined) last.push(placed.stem);
    else groups.push([placed.stem]);
    before = placed;
  }
  return groups;
}

function stemsOf(text: string): string[] {
  return placedStems(text).map(({ stem }) => stem);
}

function weigh(stems: readonly string[]): number {
  const sum = stems.reduce((total, stem) => total + weightOf(termOf(stem)), 0);
  return stems.length === 1 ? sum : TOGETHER * sum;
}

/**
 * A quick test of whether a text may match: it never rejects one that does. Names of the field are left
 * out, as they have too many forms.
 */
export function mayHold({ units, any }: Query): (text: string) => boolean {
  const starts = units.map(({ stems }) =>
    stems.filter((stem) => !FIELD_STEMS.has(stem)).map(startOf),
  );
  const holds = (plain: string) => (unit: readonly string[]) =>
    unit.every((start) => plain.includes(start));
  return (text) => {
    const plain = smallLetters(text);
    return any ? starts.some(holds(plain)) : starts.every(holds(plain));
  };
}

/** What every word of a stem begins with: some stems end in a letter that stands for others (`famili`). */
function startOf(stem: string): string {
  return /(?:[ei]|bl)$/.test(stem) ? stem.slice(0, -1) : stem;
}
