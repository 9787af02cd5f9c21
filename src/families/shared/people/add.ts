import { joinPlaces, type Place, placeOf } from '../../../read/tree.js';
import type { Person } from '../../../record/schema.js';
import type { Draft } from '../draft/draft.js';
import type { PlacedLine } from './placed-line.js';

/** Adds people to the draft; who is printed twice in one part, in the same words, is listed once. */
export function addPeople(draft: Draft, people: readonly Person[]): void {
  for (const person of people) {
    if (!draft.people.some((other) => isSame(person, other))) draft.people.push(person);
  }
}

function isSame(one: Person, other: Person): boolean {
  if (one.part !== other.part || one.name !== other.name) return false;
  return one.name !== null || (one.role === other.role && one.organisation === other.organisation);
}

/** Warns of a line of an address block, a roster or a details table that was read as nobody's. */
export function warnOfLine(draft: Draft, line: string, at: Place): void {
  draft.warn('people-line', `this line was read as part of no person and no body: “${line}”`, at);
}

// So many doubtful lines are no people: what stands below was not told apart from them.
const MOST = 6;

/** Warns of each of the lines; of all at once where they are many. */
export function warnOfLines(draft: Draft, lines: readonly PlacedLine[]): void {
  const [first] = lines;
  if (first && lines.length > MOST) {
    const message = `${lines.length} lines were read as part of no person and no body, the first of them “${first.line}”`;
    draft.warn('people-line', message, joinPlaces(lines.map(({ block }) => placeOf(block))));
    return;
  }
  for (const { line, block } of lines) warnOfLine(draft, line, placeOf(block));
}

/** Warns of those who have no role among others who have one. */
export function warnOfRoles(draft: Draft, people: readonly Person[], at: Place | null): void {
  const named = people.filter(({ name, role }) => name !== null && role === null);
  if (named.length === 0 || named.length === people.length) return;
  const names = named.map(({ name }) => `“${name}”`).join(', ');
  draft.warn('people-line', `no role was read for ${names}, though others here have one`, at);
}
