import type { LetterRecord } from '../record/schema.js';
import type { ThemeChange } from './schema.js';

type Counts = ThemeChange['before'];

/** How many findings of each type speak of a theme, before and after, where that differs. */
export function changedThemes(before: LetterRecord, after: LetterRecord): ThemeChange[] {
  const one = countThemes(before);
  const other = countThemes(after);
  return [...new Set([...one.keys(), ...other.keys()])]
    .sort()
    .map((theme) => ({ theme, before: one.get(theme) ?? {}, after: other.get(theme) ?? {} }))
    .filter((change) => !isSame(change.before, change.after));
}

/** For each theme, how many findings of each type speak of it. */
export function countThemes({ findings }: LetterRecord): Map<string, Counts> {
  const themes = new Map<string, Counts>();
  for (const { type, themes: spokenOf } of findings) {
    for (const theme of spokenOf) {
      const counts = themes.get(theme) ?? {};
      counts[type] = (counts[type] ?? 0) + 1;
      themes.set(theme, counts);
    }
  }
  return themes;
}

function isSame(one: Counts, other: Counts): boolean {
  const text = (counts: Counts) => JSON.stringify(Object.entries(counts).sort());
  return text(one) === text(other);
}
