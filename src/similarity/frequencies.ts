import { loadData } from '../data/load.js';

/** How many findings were counted, and how many of them hold each word. */
interface Frequencies {
  readonly findings: number;
  readonly words: Readonly<Record<string, number>>;
}

/** A word that the table leaves out counts as held by so many findings. */
const HANDFUL = 7;

interface Weights {
  /** The weight of a word that the table leaves out. */
  readonly rare: number;
  readonly of: ReadonlyMap<string, number>;
}

let weights: Weights | undefined;

function load(): Weights {
  const { findings, words } = loadData<Frequencies>('word-frequencies');
  const weight = (held: number) => Math.log(findings / held);
  return {
    rare: weight(HANDFUL),
    of: new Map(Object.entries(words).map(([word, held]) => [word, weight(held)])),
  };
}

/** How much a word, cut to its stem, tells: the rarer in the field, the more; between 0.2 and 6.2. */
export function weightOf(term: string): number {
  weights ??= load();
  return weights.of.get(term) ?? weights.rare;
}

/** Whether a word, cut to its stem, stands in the table: few findings hold any that does not. */
export function isKnown(term: string): boolean {
  weights ??= load();
  return weights.of.has(term);
}
