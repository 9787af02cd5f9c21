import { areaOfCode, areasBefore, findArea, type LocalArea } from './areas.js';
import type { LetterRecord } from './schema.js';

/** What is about a local area. */
type OnArea = Pick<LetterRecord, 'area'>;

/** What a reader must know where a local area took the place of another, wholly or in part; else null. */
export function succession(one: OnArea, other: OnArea): string | null {
  const [area, second] = [knownArea(one), knownArea(other)];
  if (!area || !second || area === second) return null;
  const later = [area, second].find((each) =>
    areasBefore(each).includes(each === area ? second : area),
  );
  if (!later?.succeeded) return null;
  const earlier = later === area ? second : area;
  return `${later.name} took the place of ${earlier.name}, wholly or in part, in ${later.succeeded.in}: what was found of the one need not be true of the other`;
}

/** The local area of the table that a document is about: by its code, else by its name. */
export function knownArea({ area: { name, code } }: OnArea): LocalArea | null {
  return (code && areaOfCode(code)) || (name && findArea(name)) || null;
}

/** What a reader must know of areas that took each other’s place among these, each pair once. */
export function successionsAmong(all: readonly OnArea[]): string[] {
  const one = new Map(all.map((each) => [knownArea(each), each]));
  const areas = [...one.values()];
  const notes = areas.flatMap((each, index) =>
    areas.slice(index + 1).flatMap((other) => succession(each, other) ?? []),
  );
  return [...new Set(notes)];
}
