import { rowOf, type Weights } from './evidence.js';
import { type Place, type SentenceSigns, saysSomething } from './features.js';

/** Words that are shown, at most, and what one of them must weigh beside the one that weighs most. */
const SHOWN = 4;
const WORTH_SHOWING = 0.2;

interface Speaking extends Place {
  weight: number;
  says: boolean;
}

/**
 * Words that speak for a theme most, the surest first, beside what its phrases cover. Small words count
 * too, but a reader learns nothing from them: they are shown only where nothing else tells the theme.
 */
export function speakingFor(
  weights: Weights,
  sentences: readonly SentenceSigns[],
  phrases: readonly Place[],
): Place[] {
  const ranked = ranking(weights, sentences);
  const first = ranked[0];
  const most = first?.weight ?? 0;
  const shown: Place[] = [];
  for (const { from, to, weight, says } of ranked) {
    if (shown.length === SHOWN || weight <= 0 || weight < WORTH_SHOWING * most) break;
    const apart = (other: Place) => to <= other.from || from >= other.to;
    if (says && phrases.every(apart) && shown.every(apart)) shown.push({ from, to });
  }
  return shown.length === 0 && phrases.length === 0 && first ? [first] : shown;
}

/** Words by what they weigh: what two places tell together is half of each. */
function ranking({ at }: Weights, sentences: readonly SentenceSigns[]): Speaking[] {
  const byPlace = new Map<string, Speaking>();
  for (const [sign, places] of sentences.flatMap((signs) => [...signs])) {
    const weight = (rowOf(sign)?.[at] ?? 0) / places.length;
    if (weight === 0) continue;
    for (const { from, to } of places) {
      const place = byPlace.get(`${from} ${to}`) ?? { from, to, weight: 0, says: false };
      place.weight += weight;
      place.says ||= places.length === 1 && saysSomething(sign);
      byPlace.set(`${from} ${to}`, place);
    }
  }
  return [...byPlace.values()].sort(
    (one, other) => other.weight - one.weight || one.from - other.from,
  );
}
