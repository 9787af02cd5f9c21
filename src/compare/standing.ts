import { type Cell, STANDINGS, type Standing, type ThemeRow } from './schema.js';

/** How a theme stands among the columns, given those that are criticised and praised for it. */
export function standingOf(
  criticised: readonly number[],
  praised: readonly number[],
  all: number,
): Standing {
  if (criticised.length === all) return 'criticised-in-all';
  if (praised.length === all) return 'praised-in-all';
  const apart = criticised.some((one) => praised.some((other) => other !== one));
  if (apart) return 'apart';
  if (criticised.length > 0) return 'criticised-in-some';
  return praised.length > 0 ? 'praised-in-some' : 'mentioned';
}

/**
 * Compares themes: what is shared comes first, then the gravest, then what is said most often. With two
 * columns, how they stand to each other decides first; with more, how many are criticised.
 */
export function gravestFirst(one: ThemeRow, other: ThemeRow): number {
  const byStanding = STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing);
  if (one.cells.length === 2 && byStanding !== 0) return byStanding;
  const others = weightsOf(other);
  const difference = weightsOf(one)
    .map((weight, place) => (others[place] ?? 0) - weight)
    .find((difference) => difference !== 0);
  return difference ?? (one.theme < other.theme ? -1 : 1);
}

function weightsOf({ criticised, praised, cells }: ThemeRow): number[] {
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return [
    criticised.length,
    sum(({ criticisedIn }) => criticisedIn),
    cells.filter(({ weakness }) => weakness > 0).length,
    sum(({ weakness }) => weakness),
    sum(({ development }) => development),
    praised.length,
    sum(({ strength }) => strength),
    sum(({ mention }) => mention),
  ];
}
