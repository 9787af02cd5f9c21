import { builtInThemes } from './built-in.js';
import type { Classified, Classifier } from './classified.js';
import { weigherOf } from './evidence.js';
import type { MatchedText, PlacedFeature } from './feature.js';
import { FeatureVisitor } from './feature-visitor.js';
import { featureReader, placedFeatures } from './features.js';
import { type Found, foundIn, uses } from './found.js';
import { type Hit, matcherOf } from './matcher.js';
import { builtInModel, type Model, type ModelTheme } from './model.js';
import { byPhrases } from './phrase-classifier.js';
import { PHRASE_FEATURES, phraseFeatures } from './phrase-features.js';
import type { Use } from './phrase-score.js';
import { lengthOf, sumOf } from './sum.js';
import { tellingWords } from './telling-words.js';
import type { Theme } from './theme.js';
import { groupPhrases } from './word-groups.js';

/** A text of so few words holds too little else to weigh: its phrases decide. */
const FEW_WORDS = 12;

/** A short text speaks of few things: beyond so many themes, one with only just enough is named in passing. */
const FEW_THEMES = 2;
const PLENTY = 1.2;

const NOT_FOUND = -1;

let classifier: Classifier | null = null;

/** Classifies by the built-in themes and their model. */
export function builtInClassifier(): Classifier {
  classifier ??= modelClassifier(builtInThemes(), builtInModel());
  return classifier;
}

/** Classifies by what a model weighs; short texts, and themes that are not in it, by phrases. */
export function modelClassifier(themes: readonly Theme[], model: Model): Classifier {
  const match = matcherOf<Use | number>([...uses(themes), ...groupPhrases()]);
  const byModel = longTextClassifier(themes, model);
  return (words) => {
    const { phrases, groups } = apart(match(words));
    const found = foundIn(words, phrases);
    if (words.length >= FEW_WORDS) return byModel({ words, groups, found });
    return found.map((one, rank) => byPhrases(one, rank < FEW_THEMES ? 1 : PLENTY));
  };
}

/** The hits of phrases and of groups, which the matcher finds in one pass. */
function apart(hits: readonly Hit<Use | number>[]): { phrases: Hit<Use>[]; groups: Hit<number>[] } {
  const phrases: Hit<Use>[] = [];
  const groups: Hit<number>[] = [];
  for (const hit of hits) {
    if (isOfGroup(hit)) groups.push(hit);
    else phrases.push(hit as Hit<Use>);
  }
  return { phrases, groups };
}

function isOfGroup(hit: Hit<Use | number>): hit is Hit<number> {
  return typeof hit.use === 'number';
}

function longTextClassifier(
  themes: readonly Theme[],
  model: Model,
): (text: MatchedText) => Classified[] {
  const visitor = new FeatureVisitor((name) => model.numbers.get(name) ?? -1);
  const readFeatures = featureReader(visitor);
  const weigh = weigherOf(model);
  const columns = themes.map(({ key }) => model.themes.findIndex((theme) => theme.key === key));
  const numbers = model.themes.map(({ key }) => themes.findIndex((theme) => theme.key === key));
  // By the number of a theme, its rank among those found.
  const ranks = new Int32Array(themes.length);
  const counts = new Float64Array(PHRASE_FEATURES.length);
  return (text) => {
    const evidence = weigh(readFeatures(text));
    const long = lengthOf(text.words);
    let placed: PlacedFeature[] | null = null;
    const words = (column: number, hits: readonly Hit<Use>[]) => {
      placed ??= placedFeatures(visitor, text);
      return tellingWords(model, column, placed, hits);
    };
    const classified: Classified[] = [];
    ranks.fill(NOT_FOUND);
    for (let rank = 0; rank < text.found.length; rank += 1) {
      const one = text.found[rank] as Found;
      ranks[one.number] = rank;
      if (columns[one.number] === -1) classified.push(byPhrases(one, 1));
    }
    for (let column = 0; column < numbers.length; column += 1) {
      const number = numbers[column] as number;
      if (number === -1) continue;
      const rank = ranks[number] as number;
      const found = rank === NOT_FOUND ? null : (text.found[rank] as Found);
      const phrases = found && phraseFeatures(found.hits, text.words, found.share, rank, counts);
      const sum = sumOf(model.themes[column] as ModelTheme, column, evidence, phrases, long);
      if (sum <= 0 && !found) continue;
      const hits = found?.hits ?? [];
      classified.push({
        theme: themes[number] as Theme,
        hits,
        tagged: sum > 0,
        score: sum / 100,
        words: () => words(column, hits),
      });
    }
    return classified;
  };
}
