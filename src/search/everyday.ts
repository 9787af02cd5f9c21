import { loadData } from '../data/load.js';
import { isKnown, weightOf } from '../similarity/frequencies.js';
import { type Place, placedStems } from './placed.js';
import { type FieldName, fieldName } from './vocabulary.js';

/** How the data file gives the words of questions; it says what its signs mean. */
export interface EverydayWords {
  asking: readonly string[];
  /** Words that begin the name of one area, and other names and sentences as well. */
  notAreas: readonly string[];
  concepts: readonly {
    name: string;
    tells?: number;
    said: readonly string[];
    written: readonly string[];
  }[];
}

/** A part of a question: words of the field for something, or one word that stands for itself. */
export interface Part {
  /** How much it tells. */
  tells: number;
  wanted: { written: readonly RegExp[] } | { stem: string };
  /** Whether the field does not know the word: no other words stand for it, so that none answers without it. */
  isUnknown?: boolean;
}

interface Known {
  said: RegExp;
  /** None for words that only ask. */
  part: (Part & { name: string }) | null;
}

/** What a concept tells where the file does not say, and the most that a single word can tell. */
const USUAL = 4;
const MOST = 3;

let known: Known[] | undefined;

/** The parts of a question in everyday words, each once; words that only ask are none. */
export function partsOf(question: string): Part[] {
  known ??= load(loadData<EverydayWords>('everyday-words'));
  const found = longest(
    known.flatMap((one) =>
      [...question.matchAll(one.said)].map(({ 0: words, index }) => {
        return { ...one, start: index, end: index + words.length };
      }),
    ),
  );
  const parts = new Map<string, Part>();
  for (const { part } of found) if (part) parts.set(`[${part.name}]`, part);
  for (const { stem, ...place } of placedStems(question)) {
    if (found.some((other) => overlap(place, other))) continue;
    const tells = Math.min(weightOf(stem), MOST);
    parts.set(stem, { tells, wanted: { stem }, isUnknown: !isKnown(stem) });
  }
  return [...parts.values()];
}

function load({ asking, concepts }: EverydayWords): Known[] {
  return [
    { said: typed(asking), part: null },
    ...concepts.map(({ name, tells = USUAL, said, written }): Known => {
      const patterns = fieldName({ name, forms: written }).written;
      return { said: typed(said), part: { name, tells, wanted: { written: patterns } } };
    }),
  ];
}

function typed(forms: readonly string[]): FieldName['typed'] {
  return fieldName({ name: '', forms }).typed;
}

/** Of two that overlap, the longer one. */
function longest<Found extends Place>(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlap(one, other))) kept.push(one);
  }
  return kept;
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}
