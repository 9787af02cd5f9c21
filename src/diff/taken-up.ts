import type { WeaknessChange } from './schema.js';

/** The findings of either side that stand with a weakness: it, and what takes it up. */
export interface TakenUp {
  /** Each weakness that is taken up, by its id. */
  before: ReadonlyMap<string, WeaknessChange>;
  /** Each finding that takes one up, with the weakness whose best match it is; null where it is none's. */
  after: ReadonlyMap<string, WeaknessChange | null>;
}

/** What stands with the weaknesses, and is therefore neither added nor dropped. */
export function takenUp(weaknesses: readonly WeaknessChange[]): TakenUp {
  const found = weaknesses.filter(({ after }) => after.length > 0);
  const after = new Map<string, WeaknessChange | null>();
  for (const weakness of found) {
    for (const [index, id] of weakness.after.entries()) {
      const known = after.get(id) ?? null;
      after.set(id, known ?? (index === 0 ? weakness : null));
    }
  }
  return { before: new Map(found.map((weakness) => [weakness.before, weakness])), after };
}
