import type { Strength } from './theme.js';

// How the features of a sentence are named in the model: `word`, `=group`, `=group=group`, `2 sectors`,
// `@theme`, `@theme strong`; with `^` before it what stands where a finding, or one of its points, opens.

/** Marks a word or group that stands where a finding, or one of its points, says what it is about. */
const OPENING = '^';
const GROUP = '=';
const THEME = '@';

export function openingName(name: string): string {
  return OPENING + name;
}

export function groupName(group: string): string {
  return GROUP + group;
}

/** Two groups in one sentence, in whatever order they stand. */
export function pairName(one: string, other: string): string {
  return one < other ? groupName(one) + groupName(other) : groupName(other) + groupName(one);
}

export function sectorsName(count: number): string {
  return `${count} sectors`;
}

/** Phrases of a theme; with a strength those of it, or those that stand among examples. */
export function phrasesName(key: string, which?: Strength | 'aside'): string {
  return which ? `${THEME}${key} ${which}` : THEME + key;
}

/** A feature's name without the mark of where it stands. */
export function withoutOpening(name: string): string {
  return name.startsWith(OPENING) ? name.slice(OPENING.length) : name;
}

/** The group that a feature names; null where it names none, or two. */
export function groupOf(name: string): string | null {
  return name.startsWith(GROUP) ? name.slice(GROUP.length) : null;
}
