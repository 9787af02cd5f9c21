import { builtInThemes } from './built-in.js';
import type { Classified, Classifier } from './classified.js';
import { weigherOf } from './evidence.js';
import type { MatchedText, PlacedFeature } from './feature.js';
import { FeatureVisitor } from './feature-visitor.js';
import { featuresOf, placedFeatures } from './features.js';
import { foundIn, uses } from './found.js';
import { type Hit, matcherOf } from './matcher.js';
import { builtInModel, type Model } from './model.js';
import { byPhrases } from './phrase-classifier.js';
import { phraseFeatures } from './phrase-features.js';
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
  const weigh = weigherOf(model);
  const byColumn = model.themes.map(({ key }) => themes.find((theme) => theme.key === key));
  const inModel = new Set(byColumn);
  return (text) => {
    const evidence = weigh(featuresOf(visitor, text));
    const long = lengthOf(text.words);
    let placed: PlacedFeature[] | null = null;
    const words = (column: number, hits: readonly Hit<Use>[]) => {
      placed ??= placedFeatures(visitor, text);
      return tellingWords(model, column, placed, hits);
    };
    const classified: Classified[] = [];
    const ranks = new Map<Theme, number>();
    for (const [rank, one] of text.found.entries()) {
      ranks.set(one.theme, rank);
      if (!inModel.has(one.theme)) classified.push(byPhrases(one, 1));
    }
    for (const [column, weights] of model.themes.entries()) {
      const theme = byColumn[column];
      if (!theme) continue;
      const rank = ranks.get(theme) ?? -1;
      const found = text.found[rank];
      const hits = found?.hits ?? [];
      const phrases = found ? phraseFeatures(hits, text.words, found.share, rank) : null;
      const sum = sumOf(weights, column, evidence, phrases, long);
      if (sum <= 0 && !found) continue;
      const score = sum / 100;
      classified.push({ theme, hits, tagged: sum > 0, score, words: () => words(column, hits) });
    }
    return classified;
  };
}
