/** Finds the name that a mistyped one was meant to be; null where none is close. */
export function nearest(given: string, names: readonly string[]): string | null {
  let [best, least] = [null as string | null, Math.max(2, Math.floor(given.length / 3)) + 1];
  for (const name of names) {
    const steps = distance(given.toLowerCase(), name);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** How many letters must be added, removed or changed to turn one word into another (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, wanted] of [...other].entries()) {
      const change = (row[at] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
