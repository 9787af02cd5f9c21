import type { Place } from '../../../read/tree.js';
import type { Person } from '../../../record/schema.js';
import type { Draft } from '../draft/draft.js';

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

/** Warns of those who have no role among others who have one. */
export function warnOfRoles(draft: Draft, people: readonly Person[], at: Place | null): void {
  const named = people.filter(({ name, role }) => name !== null && role === null);
  if (named.length === 0 || named.length === people.length) return;
  const names = named.map(({ name }) => `“${name}”`).join(', ');
  draft.warn('people-line', `no role was read for ${names}, though others here have one`, at);
}
