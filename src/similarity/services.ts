import type { Subject } from './likeness.js';

/** The terms of what children wait for or are given: two weaknesses on two of these are not the same one. */
const SERVICES: ReadonlySet<string> = new Set([
  'adhd',
  'audiolog',
  'autism',
  'camh',
  'camhs',
  'dietet',
  'dyslexia',
  'equip',
  'hear',
  'neurodevelopment',
  'nurs',
  'occup',
  'paediatr',
  'physiotherapi',
  'portag',
  'respit',
  'speechlanguag',
  'speechlanguage',
  'transport',
  'vision',
  'wheelchair',
]);

/** Autism and ADHD are assessed on the one pathway. */
const ONE: Readonly<Record<string, string>> = {
  adhd: 'neurodevelopment',
  autism: 'neurodevelopment',
  camhs: 'camh',
  speechlanguag: 'speechlanguage',
};

/** The services that terms name. */
export function servicesIn(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.filter((term) => SERVICES.has(term)).map((term) => ONE[term] ?? term));
}

/** The services that a finding names, its points included. */
export function servicesOf({ sentences }: Subject): ReadonlySet<string> {
  return servicesIn(sentences.flatMap(({ terms }) => terms));
}

/** Whether two texts name services and none in common, so that a phrase that they share says little. */
export function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return [...one].every((service) => !other.has(service));
}
