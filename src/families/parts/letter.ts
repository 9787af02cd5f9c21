import { addLine } from '../../read/join.js';
import { type Block, lines, placeOf, text } from '../../read/tree.js';
import type { Person } from '../../record/schema.js';
import { isLetterhead } from './boilerplate.js';
import { wholeDate } from './dates.js';
import { type Draft, openTables } from './draft.js';
import {
  addresseeOf,
  holdsRole,
  inspectorOf,
  isName,
  isOrganisation,
  type NamedLine,
  readNamedLine,
} from './people.js';
import { readRoster } from './roster.js';

/** Reads what stands above a letter's title: letterhead, date, addressees, salutation. */
export function readLetterTop(draft: Draft, blocks: readonly Block[]): void {
  for (const block of openTables(blocks)) {
    if (isLetterhead(block)) {
      draft.furniture(block);
      continue;
    }
    const rest = takeDate(draft, lines(block));
    const { people, others } = readAddressees(rest);
    for (const person of people) draft.people.push(person);
    draft.place(block);
    const words =
      people.length === 0 && rest.length === lines(block).length
        ? text(block)
        : others.reduce(addLine, '');
    if (words !== '') draft.passages.push({ heading: null, text: words, at: placeOf(block) });
  }
}

function takeDate(draft: Draft, all: string[]): string[] {
  const at = all.findIndex((line) => wholeDate(line) !== null);
  if (at < 0 || draft.dates.letter !== null) return all;
  draft.dates.letter = wholeDate(all[at] ?? '');
  return all.filter((_, index) => index !== at);
}

/**
 * Reads addressees: "Name, role, organisation" on one line, or name, role and organisation on lines
 * of their own. What follows (the address) is left in `others`.
 */
export function readAddressees(all: readonly string[]): { people: Person[]; others: string[] } {
  const people: Person[] = [];
  const others: string[] = [];
  let index = 0;
  while (index < all.length) {
    const line = all[index] ?? '';
    const named = readNamedLine(line);
    const next = all[index + 1] ?? '';
    index += 1;
    if (named && holdsRole(named.rest)) {
      while (index < all.length && goesOn(all[index - 1] ?? '', all[index] ?? '')) {
        named.rest += ` ${all[index]}`;
        index += 1;
      }
      people.push(addresseeOf(named, 'addressee'));
    } else if (named && holdsRole(next) && !readNamedLine(next)) {
      const taken = readRole(all.slice(index));
      people.push({ ...bareName(named), ...taken, part: 'addressee' });
      index += taken.count;
    } else {
      others.push(line);
    }
  }
  return {
    people: people.map(({ name, postNominals, role, organisation, part }) => ({
      name,
      postNominals,
      role,
      organisation,
      part,
    })),
    others,
  };
}

function bareName({ name, postNominals, rest }: NamedLine): Pick<Person, 'name' | 'postNominals'> {
  return { name, postNominals: postNominals ?? (rest || null) };
}

/** "Name, role, Clinical Commissioning" + "Group": the line before was full, this one ends it. */
function goesOn(before: string, line: string): boolean {
  if (readNamedLine(line) && holdsRole(readNamedLine(line)?.rest ?? '')) return false;
  return before.length > 60 && line.length < 60 && !/\d/.test(line) && !isName(line);
}

function readRole(all: readonly string[]) {
  let role = all[0] ?? '';
  let count = 1;
  const next = all[1] ?? '';
  if (/(?:\b(?:of|and|for)|[,&])$/.test(role) && next !== '') {
    role += ` ${next}`;
    count += 1;
  }
  const organisation = all[count] ?? '';
  if (!isOrganisation(organisation)) return { ...addresseeParts(role), count };
  return { role, organisation, count: count + 1 };
}

function addresseeParts(role: string): Pick<Person, 'role' | 'organisation'> {
  const { role: own, organisation } = addresseeOf(
    { name: '', postNominals: null, rest: role },
    'addressee',
  );
  return { role: own, organisation };
}

/** Reads what follows "Yours sincerely": who signs, the inspectors, and who is copied in. */
export function readLetterClose(draft: Draft, blocks: readonly Block[]): void {
  const { signed, copied, others } = readRoster(blocks);
  for (const [index, { named, inspectorate }] of signed.entries()) {
    const person = inspectorOf(named, inspectorate);
    draft.people.push(index === 0 ? { ...person, part: 'signatory' } : person);
  }
  draft.people.push(...copied.flatMap(readCopied));
  draft.place(...blocks);
  for (const { text, at } of others) draft.passages.push({ heading: null, text, at });
}

function readCopied(line: string): Person[] {
  const words = line.replace(/^c\.?c\.?\b[:.]?\s*/i, '').trim();
  if (words === '') return [];
  const named = readNamedLine(words);
  if (named && holdsRole(named.rest)) return [addresseeOf(named, 'copied')];
  return [{ name: null, postNominals: null, role: null, organisation: words, part: 'copied' }];
}
