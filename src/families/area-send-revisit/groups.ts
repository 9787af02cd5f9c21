import { closes } from './closing.js';
import type { Part, Parts } from './parts.js';
import { PROGRESS, type Verdict, verdictOf } from './progress-words.js';
import { leadsIn, type Unit } from './units.js';

/** "Weaknesses in which the area has made sufficient progress": a heading over several of them. */
const SEVERAL =
  /^(?:The )?(?:significant )?(?:(?:areas|aspects) (?:of (?:significant )?weakness )?|(?:weaknesses|concerns|priorities|issues) )(?:in which|where|with|that|which|on which)\b/i;

// Letters: no heading is longer.
const LONGEST = 140;

/** The verdict that a heading gives on all weaknesses under it; null for any other words. */
export function verdictOnGroup(words: string): Verdict | null {
  if (words.length > LONGEST || /[.;,]$/.test(words)) return null;
  return SEVERAL.test(words) && PROGRESS.test(words) ? verdictOf(words) : null;
}

/** A part for each weakness under headings that give the verdict on several; null where none do. */
export function partsInGroups(units: readonly Unit[]): Parts | null {
  const heads = units.flatMap((unit, index) => (isHead(unit) ? [index] : []));
  const groups = heads.map((at, index) => partsUnder(units.slice(at, heads[index + 1])));
  if (groups.length === 0 || groups.some((parts) => parts.length === 0)) return null;
  const parts = groups.flat();
  const last = parts.at(-1);
  const end = last?.units.findIndex((unit, index) => index > 1 && closes(unit, unit)) ?? -1;
  const rest = last && end > 0 ? last.units.splice(end) : [];
  return { parts, rest: [...units.slice(0, heads[0]), ...rest] };
}

function isHead({ text, apart }: Unit): boolean {
  return apart && verdictOnGroup(text) !== null;
}

/** What opens a weakness right under the heading opens each: words, bold words or a bullet of its own. */
const OPENINGS: readonly ((unit: Unit) => boolean)[] = [
  leadsIn,
  ({ apart, verdict }) => apart && verdict === null,
  ({ list }) => list?.children.length === 1,
];

function partsUnder([head, ...units]: readonly Unit[]): Part[] {
  const [first] = units;
  const opens = first && OPENINGS.find((opening) => opening(first));
  if (!head || !opens) return [];
  const starts = units.flatMap((unit, index) => (opens(unit) ? [index] : []));
  return starts.map((start, index) => ({
    units: units.slice(start, starts[index + 1]),
    verdict: verdictOnGroup(head.text),
    group: head,
  }));
}
