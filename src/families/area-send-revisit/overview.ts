import type { Part } from './parts.js';
import { leadsIn, type Unit } from './units.js';

/**
 * Gives each part its weakness from one list at the beginning that has them all, where the parts have no
 * more than a short heading of their own. Any other parts stay as they are.
 */
export function withListedWeaknesses(parts: readonly Part[]): Part[] {
  const [first, ...others] = parts;
  const list = first?.units.find((unit) => unit.list !== null)?.list;
  if (!first || !list || others.length === 0) return [...parts];
  const start = first.units.findIndex((unit) => unit.list === list);
  const weaknesses = first.units.filter((unit) => unit.list === list);
  const before = first.units.slice(0, start);
  const after = first.units.slice(start + weaknesses.length);
  const headed = [after, ...others.map(({ units }) => units)];
  const listed =
    weaknesses.length === parts.length &&
    before.some(({ text }) => text.endsWith(':')) &&
    headed.every((units, index) => isHeaded(units, weaknesses[index]));
  if (!listed) return [...parts];
  return parts.map((part, index) => {
    const [heading, ...rest] = headed[index] as Unit[];
    const weakness = weaknesses[index] as Unit;
    const lead = index === 0 ? before : [];
    return { ...part, units: [...lead, heading as Unit, weakness, ...rest], weakness };
  });
}

/** A heading shorter than the weakness, with what inspectors found right under it. */
function isHeaded(units: readonly Unit[], weakness: Unit | undefined): boolean {
  const [heading] = units;
  if (!heading?.apart || heading.verdict !== null || !weakness) return false;
  const isShort = heading.text.length < weakness.text.length && !/[.;]$/.test(heading.text);
  return isShort && !units.some(leadsIn);
}
