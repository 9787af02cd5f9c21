/** Compares two texts by their code units, as `sort` does: the same everywhere, whatever the locale. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
