import { loadData } from '../data/load.js';
import { PHRASE_FEATURES, type PhraseFeature } from './phrase-features.js';

/** The form of `src/data/theme-model.json`; all weights are hundredths of the logarithm of odds. */
export interface ModelFile {
  /** By a theme's key. */
  themes: Readonly<Record<string, ThemeWeights>>;
  /** The keys of the themes, in the order of the weights of each feature. */
  columns: readonly string[];
  /** By a feature's name (`feature-names.ts`), what it weighs for each theme. */
  features: Readonly<Record<string, readonly number[]>>;
}

/** What a theme weighs without any feature, for the length of a finding, and for its own phrases. */
export interface ThemeWeights {
  base: number;
  length: number;
  phrases: Readonly<Record<PhraseFeature, number>>;
}

/** The model as the classifier uses it: everything by number. A theme is tagged where its weights add up to more than 0. */
export interface Model {
  themes: readonly ModelTheme[];
  /** The number of a feature; one that weighs nothing has none. */
  numbers: ReadonlyMap<string, number>;
  /** By number, the names. */
  names: readonly string[];
  /** By the number of a feature and the column of a theme, what it weighs: a row a feature. */
  weights: Int16Array;
}

/** The weights of one theme. */
export interface ModelTheme {
  key: string;
  base: number;
  length: number;
  /** In the order of `PHRASE_FEATURES`. */
  phrases: readonly number[];
}

let model: Model | null = null;

/** The model of the built-in themes. */
export function builtInModel(): Model {
  model ??= modelOf(loadData<ModelFile>('theme-model'));
  return model;
}

/** A model as its file says. */
export function modelOf({ themes, columns, features }: ModelFile): Model {
  const names = Object.keys(features);
  const weights = new Int16Array(names.length * columns.length);
  const numbers = new Map<string, number>();
  for (const [number, name] of names.entries()) {
    numbers.set(name, number);
    weights.set(features[name] ?? [], number * columns.length);
  }
  return { themes: columns.map((key) => themeOf(key, themes[key])), numbers, names, weights };
}

function themeOf(key: string, weights: ThemeWeights | undefined): ModelTheme {
  if (!weights) throw new RangeError(`the model has no weights for the theme “${key}”`);
  const { base, length, phrases } = weights;
  return { key, base, length, phrases: PHRASE_FEATURES.map((feature) => phrases[feature]) };
}
