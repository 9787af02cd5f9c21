import { findArea } from '../../../record/areas.js';
import { readNamedLine } from '../people/named-line.js';
import { isName } from '../people/names.js';
import { namesBody } from '../people/organisations.js';
import type { PlacedLine } from '../people/placed-line.js';
import { holdsRole } from '../people/roles.js';

/** Whether the words after a name are a role or, where a letter gives none, a body. */
export function endsPerson(rest: string): boolean {
  return holdsRole(rest) || namesBody(rest);
}

/** Whether a line continues the full one before it, in the same paragraph: it names nobody new. */
export function isWrapped(before: PlacedLine | undefined, after: PlacedLine | undefined): boolean {
  if (!before || before.block !== after?.block || /\d/.test(after.line)) return false;
  const open = /(?:\b(?:and|of|for|the|with)|[,&(-])$/.test(before.line);
  const begins = isName(after.line) || endsPerson(readNamedLine(after.line)?.rest ?? '');
  return !begins && (open || /^[\p{Ll}(]/u.test(after.line) || before.line.length > 64);
}

/** "Name, role, Clinical Commissioning" + "Group": the line before was full, this one ends it. */
export function goesOn(before: string, line: string): boolean {
  if (line === '' || /^Dear\b/i.test(line) || /\d/.test(line) || isName(line)) return false;
  if (endsPerson(readNamedLine(line)?.rest ?? '')) return false;
  return before.length > 60 && line.length < 60;
}

/**
 * Whether a line that was read as nobody's seems to be a name, a role or the end of one.
 *
 * @param inAddress - Someone is named above it, in the same block: then a town looks like a name.
 */
export function isOfPerson(line: string, inAddress: boolean): boolean {
  if (
    /^(?:Dear|Re|Ref|Our ref|Your ref|By e-?mail|Sent)\b/i.test(line) ||
    /\d|@|www\./.test(line)
  ) {
    return false;
  }
  if (/^\p{Ll}/u.test(line) || (holdsRole(line) && !namesBody(line))) return true;
  return !inAddress && isName(line) && findArea(line) === null;
}
