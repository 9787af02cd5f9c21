import { loadData } from '../data/load.js';
import type { Subject } from './likeness.js';

/** How the data file gives the services: the stems that name each. */
interface Services {
  services: Readonly<Record<string, readonly string[]>>;
}

let named: ReadonlyMap<string, string> | undefined;

/** The services by the terms that name them. */
function services(): ReadonlyMap<string, string> {
  named ??= new Map(
    Object.entries(loadData<Services>('services').services).flatMap(([service, terms]) =>
      terms.map((term) => [term, service] as const),
    ),
  );
  return named;
}

/** The services that terms name. */
export function servicesIn(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.flatMap((term) => services().get(term) ?? []));
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
