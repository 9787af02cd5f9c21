import { startsLower } from '../../read/prose.js';
import { tellsWeakness } from './leads.js';
import { introduces, isLabel, isSubheading, leadsIn, opensPart, type Unit } from './units.js';

/** Where the weakness stands among the units of a part: after labels, a lead, a title. */
export function weaknessAt(units: readonly Unit[], overview: number | null): number {
  const opens = units.findIndex((unit) => !isLabel(unit) && !introduces(unit));
  const start = Math.max(0, opens);
  const [first, second] = [units[start], units[start + 1]];
  if (leadsIn(first)) return afterLead(units, start, overview);
  if (first?.apart && leadsIn(second)) return afterLead(units, start + 1, overview);
  const titled = first && isSubheading(first) && second && tellsWeakness(second.text);
  return titled ? start + 1 : start;
}

/** The first part can begin with a list of all weaknesses. */
function afterLead(units: readonly Unit[], lead: number, overview: number | null): number {
  const next = lead + 1;
  const list = units[next]?.list;
  const bullets = list ? units.filter((unit) => unit.list === list).length : 0;
  const after = units[next + bullets];
  const begins =
    after && (after.list !== null || isLabel(after) || after.apart || opensPart(after));
  if (overview === null || bullets !== overview || !begins) return next;
  return next + bullets + weaknessAt(units.slice(next + bullets), null);
}

/** The units of the weakness at `start`: one, or all bullets of a list that prose follows. */
export function weaknessUnits(units: readonly Unit[], start: number): Unit[] {
  const first = units[start];
  if (!first) return [];
  if (!first.list) return [first];
  const end = units.findIndex(
    (unit, index) => index > start && (unit.list !== first.list || isSentenceAfter(first, unit)),
  );
  return end < 0 ? [first] : units.slice(start, end);
}

/** Among clauses, a bullet that is a sentence is the inspectors', not one more weakness. */
function isSentenceAfter({ text: clause }: Unit, { text: words }: Unit): boolean {
  return startsLower(clause) && /^\p{Lu}[\p{Ll}\s’'].*[.”’]$/u.test(words);
}
