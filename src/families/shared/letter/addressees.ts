import { addLine } from '../../../read/join.js';
import type { Person } from '../../../record/schema.js';
import { type NamedLine, readNamedLine } from '../people/named-line.js';
import { isOrganisation, splitOrganisation } from '../people/organisations.js';
import { addresseeOf } from '../people/person.js';
import type { PlacedLine } from '../people/placed-line.js';
import { holdsRole } from '../people/roles.js';
import { peopleOf, twoNames } from '../people/together.js';
import { endsPerson, goesOn, isOfPerson, isWrapped } from './addressee-lines.js';

/**
 * Reads addressees: "Name, role, organisation" on one line, or name, role and organisation on lines
 * of their own. What follows (the address, the salutation) is left in `others`.
 */
export function readAddressees(all: readonly PlacedLine[]): {
  people: Person[];
  others: PlacedLine[];
  /** Those of the others that seem to belong to a person. */
  doubtful: PlacedLine[];
} {
  const people: Person[] = [];
  const others: PlacedLine[] = [];
  const doubtful: PlacedLine[] = [];
  let last: PlacedLine | undefined;
  let index = 0;
  while (index < all.length) {
    const placed = all[index] as PlacedLine;
    const found = peopleAt(all, index);
    if (found) {
      people.push(...found.people);
      last = placed;
    } else {
      others.push(placed);
      if (isOfPerson(placed.line, last?.block === placed.block)) doubtful.push(placed);
    }
    index += found?.count ?? 1;
  }
  return { people, others, doubtful };
}

/** People, and how many lines name them. */
interface PeopleLines {
  people: Person[];
  count: number;
}

function peopleAt(all: readonly PlacedLine[], index: number): PeopleLines | null {
  const [line = '', next = ''] = all.slice(index, index + 2).map(({ line }) => line);
  const roleFollows = holdsRole(next) && !readNamedLine(next);
  const both = roleFollows ? twoNames(line) : null;
  if (both) return onLinesOfTheirOwn(both, all, index);
  const named = readNamedLine(line, holdsRole(next));
  if (!named) return null;
  const isCut = named.rest !== '' && isWrapped(all[index], all[index + 1]);
  if (endsPerson(named.rest) || isCut) return onOneLine(named, all, index);
  return roleFollows ? onLinesOfTheirOwn([named], all, index) : null;
}

/** "Name, role, organisation", perhaps of several people, and the lines that it wraps on to. */
function onOneLine(named: NamedLine, all: readonly PlacedLine[], start: number): PeopleLines {
  const lineAt = (index: number) => all[index]?.line ?? '';
  let end = start + 1;
  while (isWrapped(all[end - 1], all[end]) || goesOn(lineAt(end - 1), lineAt(end))) {
    named.rest = addLine(named.rest, lineAt(end));
    end += 1;
  }
  const people = peopleOf(named).map((line) => addresseeOf(line, 'addressee'));
  return { people, count: end - start };
}

function onLinesOfTheirOwn(
  names: readonly NamedLine[],
  all: readonly PlacedLine[],
  start: number,
): PeopleLines {
  const after = all.slice(start + 1, start + 4).map(({ line }) => line);
  const { role, organisation: named, count } = readRole(after);
  const people = names.map(({ name, postNominals, rest }): Person => {
    const organisation = named ?? (rest || null);
    return { name, postNominals, role, organisation, part: 'addressee' };
  });
  return { people, count: 1 + count };
}

/** The role and organisation on the lines after a name, and how many lines they take. */
function readRole(all: readonly string[]) {
  const [first = '', second = '', third = ''] = all;
  const open =
    /(?:\b(?:of|and|for)|&)$/.test(first) || (first.endsWith(',') && holdsNoBody(second));
  const role = withoutComma(open ? addLine(first, second) : first);
  const after = open ? third : second;
  if (isOrganisation(after)) {
    return { role, organisation: withoutComma(after), count: open ? 3 : 2 };
  }
  return { ...splitOrganisation(role), count: open ? 2 : 1 };
}

function holdsNoBody(line: string): boolean {
  return line !== '' && !isOrganisation(line) && !/\d/.test(line);
}

function withoutComma(line: string): string {
  return line.replace(/,$/, '');
}
