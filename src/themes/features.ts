import type { MatchedText, PlacedFeature } from './feature.js';
import type { FeatureVisitor } from './feature-visitor.js';
import { sentencesOf } from './words.js';

/** The features of each sentence of a text, by number; one may be there twice. */
export function featuresOf(visitor: FeatureVisitor, text: MatchedText): number[][] {
  const sentences: number[][] = [];
  for (let left = sentencesOf(text.words); left > 0; left -= 1) sentences.push([]);
  visitor.visit(text, (sentence, feature) => {
    (sentences[sentence] as number[]).push(feature);
  });
  return sentences;
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
