import { inBothInspectorates, isInspectorate } from './inspectorates.js';
import { readNamedLine } from './named-line.js';
import { isName } from './names.js';
import type { PlacedLine } from './placed-line.js';
import { holdsRole } from './roles.js';

/**
 * Sets the two columns of a roster apart, which a document that keeps lines alone gives side by side:
 * "Ofsted Care Quality Commission", then "Ida Elm Tom Oak", then "Lead Inspector CQC Inspector".
 *
 * @returns The lines before the columns, the left ones, the right ones and those after; or all as one,
 *   where nothing stands side by side.
 */
export function setApart(all: readonly PlacedLine[], isAfter: (line: string) => boolean) {
  const start = all.findIndex((placed) => beginsColumns(placed));
  if (start < 0) return [all];
  const after = all.findIndex(({ line }, index) => index > start && isAfter(line));
  const end = after < 0 ? all.length : after;
  const [left, right]: [PlacedLine[], PlacedLine[]] = [[], []];
  let pairs = 0;
  for (const placed of all.slice(start, end)) {
    const [one, other] = halves(placed, left.at(-1)?.line ?? '', right.at(-1)?.line ?? '');
    if (isPerson(one ?? '') && isPerson(other ?? '')) pairs += 1;
    if (one) left.push({ line: one, block: placed.block });
    if (other) right.push({ line: other, block: placed.block });
  }
  // The head alone shows nothing: the columns below it may follow one another.
  return pairs > 0 ? [all.slice(0, start), left, right, all.slice(end)] : [all];
}

function beginsColumns({ line, cells }: PlacedLine): boolean {
  if (inBothInspectorates(line)) return true;
  return cells?.length === 2 && cells.every((cell) => isName(cell, true) || isInspectorate(cell));
}

type Halves = [left: string | null, right: string | null];

function halves({ line, cells }: PlacedLine, left: string, right: string): Halves {
  if (cells) return [cells[0] || null, cells.slice(1).join(' ')];
  const two = inBothInspectorates(line) ?? twoNames(line) ?? twoRoles(line);
  if (two) return two;
  return belongsRight(line, left, right) ? [null, line] : [line, null];
}

/** Ends so that more must follow. */
const OPEN = /(?:\b(?:and|of|for|the|to|in)|[,&-])$/;

function belongsRight(line: string, left: string, right: string): boolean {
  if (OPEN.test(right)) return true;
  if (OPEN.test(left) || isPerson(line)) return false;
  return isPerson(right) && !isPerson(left);
}

function isPerson(line: string): boolean {
  return readNamedLine(line, true) !== null;
}

/** "Andrew Elm HMI Joan Yew": two names, where only one way parts them, or a title or letters show it. */
function twoNames(line: string): [string, string] | null {
  const words = line.split(' ');
  if (words.length < 4 || words.length > 9) return null;
  const ways = words
    .map((_, at): [string, string] => [words.slice(0, at).join(' '), words.slice(at).join(' ')])
    .filter(([one, other]) => isBareName(one) && isBareName(other));
  return (
    ways.find(([one, other]) => / HMI$/.test(one) || /^(?:Dr|Mrs?|Ms|Sir)\b/.test(other)) ??
    ways[0] ??
    null
  );
}

function isBareName(words: string): boolean {
  return words.split(' ').length > 1 && isName(words.replace(/ HMI$/, ''), true);
}

/** How the role of someone of the Care Quality Commission begins, who stands on the right. */
const RIGHT_ROLE =
  / (?=(?:CQC|Care Quality Commission|Deputy (?:Chief Inspector|Director)|Chief Inspector|Interim (?:Chief Inspector|Deputy)|Head of|Children[’']s Services Inspector)\b)/;

function twoRoles(line: string): [string, string] | null {
  const at = RIGHT_ROLE.exec(line)?.index ?? -1;
  const [one, other] = [line.slice(0, at), line.slice(at + 1)];
  const whole = at > 0 && !/(?:^|\s)(?:Deputy|Interim|Acting|Assistant|Executive)$/.test(one);
  if (whole && holdsRole(one) && holdsRole(other)) return [one, other];
  // "Lead Inspector Lead Inspector"
  const half = (line.length - 1) / 2;
  const same = line.slice(0, half) === line.slice(half + 1) && holdsRole(line);
  return same ? [line.slice(0, half), line.slice(half + 1)] : null;
}
