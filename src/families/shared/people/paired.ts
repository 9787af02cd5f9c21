import { isInspectorate } from './inspectorates.js';
import { readNamedLine } from './named-line.js';
import type { PlacedLine } from './placed-line.js';
import { beginsRole } from './roles.js';

/**
 * Puts each role after its name where two names stand before their two roles: what a row of two columns
 * becomes when it is read cell by cell.
 */
export function pairUp(
  all: readonly PlacedLine[],
  isAfter: (line: string) => boolean,
): PlacedLine[] {
  const found = [...all];
  for (let at = 0; at + 3 < found.length; at += 1) {
    const [one, other, ...rest] = found.slice(at);
    if (!one || !other || !isBare(one) || !isBare(other)) continue;
    const end = rest.findIndex(({ line }) => ends(line) || isAfter(line));
    const roles = rest.slice(0, end < 0 ? rest.length : end);
    const starts = roles.flatMap(({ line }, index) =>
      beginsRole(line) && !isOpen(roles[index - 1]) ? [index] : [],
    );
    const [first, second] = starts;
    const inOneBlock = other.block === roles[0]?.block && one.block !== other.block;
    if (starts.length !== 2 || first !== 0 || second === undefined || inOneBlock) continue;
    const paired = [one, ...roles.slice(0, second), other, ...roles.slice(second)];
    found.splice(at, paired.length, ...paired);
    at += paired.length - 1;
  }
  return found;
}

/** A name with nothing after it but, perhaps, HMI. */
function isBare({ line }: PlacedLine): boolean {
  return /^(?:HMI)?$/.test(readNamedLine(line, true)?.rest ?? '-');
}

function ends(line: string): boolean {
  return readNamedLine(line) !== null || isInspectorate(line);
}

function isOpen(placed: PlacedLine | undefined): boolean {
  return placed !== undefined && /(?:\b(?:and|of|for|the)|[,&])$/.test(placed.line);
}
