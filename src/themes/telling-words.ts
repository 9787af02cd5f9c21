import type { PlacedFeature } from './feature.js';
import { groupOf, withoutOpening } from './feature-names.js';
import type { Model } from './model.js';
import { wordGroups } from './word-groups.js';
import type { Span } from './words.js';

/** How many words are shown at most, and what one of them must weigh beside the one that weighs most. */
const SHOWN = 4;
const WORTH_SHOWING = 0.2;

interface Telling extends Span {
  weight: number;
  says: boolean;
}

/**
 * The words beside its phrases that speak for a theme most, the surest first. Small words count too, but a
 * reader learns nothing from them: they are shown only where nothing else points to the theme.
 */
export function tellingWords(
  model: Model,
  column: number,
  features: readonly PlacedFeature[],
  phrases: readonly Span[],
): Span[] {
  const ranked = ranking(model, column, features);
  const first = ranked[0];
  const most = first?.weight ?? 0;
  const shown: Span[] = [];
  for (const { from, to, weight, says } of ranked) {
    if (shown.length === SHOWN || weight <= 0 || weight < WORTH_SHOWING * most) break;
    const apart = (other: Span) => to <= other.from || from >= other.to;
    if (says && phrases.every(apart) && shown.every(apart)) shown.push({ from, to });
  }
  return shown.length === 0 && phrases.length === 0 && first ? [first] : shown;
}

/** Words by what they weigh: what two places say together is half of each. */
function ranking(
  { themes, names, weights }: Model,
  column: number,
  features: readonly PlacedFeature[],
): Telling[] {
  const byPlace = new Map<string, Telling>();
  for (const { feature, places } of features) {
    const weight = (weights[feature * themes.length + column] ?? 0) / places.length;
    if (weight === 0) continue;
    for (const { from, to } of places) {
      const place = byPlace.get(`${from} ${to}`) ?? { from, to, weight: 0, says: false };
      place.weight += weight;
      place.says ||= places.length === 1 && saysSomething(names[feature] ?? '');
      byPlace.set(`${from} ${to}`, place);
    }
  }
  return [...byPlace.values()].sort(
    (one, other) => other.weight - one.weight || one.from - other.from,
  );
}

/** Whether a feature is about something, and not about the manner in which it is said. */
function saysSomething(name: string): boolean {
  const bare = withoutOpening(name);
  const { groups, smallWords } = wordGroups();
  const group = groupOf(bare);
  if (group === null) return !smallWords.includes(bare);
  return groups.find(({ name }) => name === group)?.role !== 'manner';
}
