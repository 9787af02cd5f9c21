import { sentences } from '../similarity/words.js';

/** A list as it is read out: `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** With a capital at the start. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** With a small letter at the start; names further on stay as they are. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The first sentence of a text; `[…]` stands for the rest. */
export function firstSentence(text: string): string {
  const [first = text, ...rest] = sentences(text);
  return rest.length > 0 ? `${first} […]` : first;
}

/** What an area is called where its name may not be known. */
export function areaName({ name }: { name: string | null }): string {
  return name ?? 'Area not known';
}

/** Says how a match that a person should check came about: `a weak match (0.42)`. */
export function weakMatch(score: number): string {
  return `a weak match (${score.toFixed(2)})`;
}
