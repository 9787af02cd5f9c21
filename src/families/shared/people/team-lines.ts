import { addLines } from '../../../read/join.js';
import { text } from '../../../read/tree.js';
import { readNamedLine } from './named-line.js';
import type { PlacedLine } from './placed-line.js';
import { holdsRole } from './roles.js';

/** "Inspection team:", "Inspectors", "The inspectors were:" */
const TEAM =
  /^(?:(?:the|our) )?(?:(?:joint )?(?:inspection|inspecting|revisit|visit)? ?team(?: members)?|inspectors)(?: (?:was|were))?(?::\s*|\s+[-–—]\s+|$)/i;

/** Whether a line is the label of those who inspected, with nobody on it. */
export function isTeamLabel(line: string): boolean {
  return TEAM.exec(line)?.[0].length === line.length && line !== '';
}

/**
 * The lines of a roster with the label of the team on a line of its own, and one line for each of several
 * people in a row: "Inspection team: Ida Elm, HMI; Una Fir, CQC Inspector".
 */
export function listed(all: readonly PlacedLine[]): PlacedLine[] {
  const found: PlacedLine[] = [];
  for (let at = 0; at < all.length; ) {
    const placed = all[at] as PlacedLine;
    const own = all.slice(at, endOfBlock(all, at));
    const row = placed.cells ? null : inARow(own);
    if (row) found.push(...row.map((line) => ({ line, block: placed.block })));
    else found.push(...own.flatMap(withoutLabel));
    at += own.length;
  }
  return found;
}

function endOfBlock(all: readonly PlacedLine[], start: number): number {
  let end = start + 1;
  while (all[end]?.block === all[start]?.block && end < all.length) end += 1;
  return end;
}

/** The people whom semicolons part within one block, after its label, if it has one; else null. */
function inARow(lines: readonly PlacedLine[]): string[] | null {
  const [first] = lines;
  if (!first || !text(first.block).includes(';')) return null;
  const words = addLines(lines.map(({ line }) => line));
  const [label = ''] = TEAM.exec(words) ?? [];
  const people = words
    .slice(label.length)
    .split(/;\s*(?:and\s+)?/)
    .filter(Boolean);
  const areAll = people.every((line) => holdsRole(readNamedLine(line)?.rest ?? ''));
  if (people.length < 2 || !areAll) return null;
  return label === '' ? people : [label.trim(), ...people];
}

/** "Inspection team: Ida Elm, HMI" is a label and a person. */
function withoutLabel(placed: PlacedLine): PlacedLine[] {
  const { line, block, cells } = placed;
  const [label = ''] = cells ? [] : (TEAM.exec(line) ?? []);
  const after = line.slice(label.length);
  if (label === '' || readNamedLine(after) === null) return [placed];
  return [
    { line: label.trim(), block },
    { line: after, block },
  ];
}
