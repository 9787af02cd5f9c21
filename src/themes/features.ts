import type { MatchedText, PlacedFeature } from './feature.js';
import type { FeatureVisitor } from './feature-visitor.js';
import { sentencesOf } from './words.js';

/** The features of a text by sentence, by number; one may be there twice. They hold until the next text is read. */
export interface SentenceFeatures {
  /** By sentence, features: as many as `counts` says, then some of earlier texts. */
  lists: readonly (readonly number[])[];
  counts: readonly number[];
  /** The number of sentences. */
  sentences: number;
}

/** Makes a reader of features, whose lists serve text after text: they grow once, and not with each text. */
export function featureReader(visitor: FeatureVisitor): (text: MatchedText) => SentenceFeatures {
  const lists: number[][] = [];
  const counts: number[] = [];
  const visit = (sentence: number, feature: number) => {
    const count = counts[sentence] as number;
    (lists[sentence] as number[])[count] = feature;
    counts[sentence] = count + 1;
  };
  return (text) => {
    const sentences = sentencesOf(text.words);
    while (lists.length < sentences) lists.push([]);
    for (let sentence = 0; sentence < sentences; sentence += 1) counts[sentence] = 0;
    visitor.visit(text, visit);
    return { lists, counts, sentences };
  };
}

/** The features of the sentences of a text with their places; each once in a sentence. */
export function placedFeatures(visitor: FeatureVisitor, text: MatchedText): PlacedFeature[] {
  const sentences = Array.from(
    { length: sentencesOf(text.words) },
    () => new Map<number, PlacedFeature>(),
  );
  const groups = [...text.groups].sort((one, other) => one.from - other.from);
  visitor.visit({ ...text, groups }, (sentence, feature, from, to, others = []) => {
    const features = sentences[sentence];
    if (features?.has(feature)) return;
    features?.set(feature, { feature, places: [{ from, to }, ...others] });
  });
  return sentences.flatMap((features) => [...features.values()]);
}
