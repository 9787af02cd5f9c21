import type { Subject } from './likeness.js';

/**
 * What children wait for or are given, by the terms that name it: two weaknesses on two of these are not the
 * same one. Autism and ADHD are assessed on the one pathway.
 */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ...['adhd', 'autism', 'neurodevelopment'].map((term) => [term, 'neurodevelopment'] as const),
  ...['camh', 'camhs'].map((term) => [term, 'camhs'] as const),
  ...['speechlanguag', 'speechlanguage'].map((term) => [term, 'speech and language'] as const),
  ...['audiolog', 'dietet', 'dyslexia', 'equip', 'hear', 'nurs', 'occup', 'paediatr'].map(itself),
  ...['physiotherapi', 'portag', 'respit', 'transport', 'vision', 'wheelchair'].map(itself),
]);

function itself(term: string): readonly [string, string] {
  return [term, term];
}

/** The services that terms name. */
export function servicesIn(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.flatMap((term) => SERVICES.get(term) ?? []));
}

/** The services that a finding names, its points included. */
export function servicesOf({ sentences }: Subject): ReadonlySet<string> {
  return servicesIn(sentences.flatMap(({ terms }) => terms));
}

/** How much of a wording counts where it is about another service. */
const APART = 0.3;

/**
 * How much of what two texts share counts, from 0 to 1: where they name services and none in common, a phrase
 * that they share says little.
 */
export function weightOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 1;
  return [...one].some((service) => other.has(service)) ? 1 : APART;
}
