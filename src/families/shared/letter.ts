import { addLine, addLines } from '../../read/join.js';
import { type Block, lines, placeOf, text } from '../../read/tree.js';
import type { Person } from '../../record/schema.js';
import { letterheadIn } from './boilerplate.js';
import { wholeDate } from './dates.js';
import { type Draft, leaves, openTables } from './draft.js';
import {
  addresseeOf,
  holdsRole,
  inspectorOf,
  isName,
  isOrganisation,
  namesBody,
  readNamedLine,
  splitOrganisation,
} from './people.js';
import { COPIES, readRoster } from './roster.js';

/** Reads what stands above a letter's title: letterhead, date, addressees, salutation. */
export function readLetterTop(draft: Draft, blocks: readonly Block[]): void {
  const opened = openTables(blocks);
  const letterhead = letterheadIn(opened);
  draft.furniture(...letterhead);
  const ofHead = new Set(letterhead);
  const own = opened.filter((block) => !ofHead.has(block));
  // An address can stand in one paragraph, or in one for each of its lines.
  const all = own.flatMap((block) => lines(block).map((line) => ({ line, block })));
  const { people, others } = readAddressees(takeDate(draft, all));
  draft.people.push(...people);
  draft.place(...own);
  const unread = new Map<Block, string[]>(own.map((block) => [block, []]));
  for (const { line, block } of others) unread.get(block)?.push(line);
  for (const [block, left] of unread) {
    const words = left.length === lines(block).length ? text(block) : addLines(left);
    if (words !== '') draft.passages.push({ heading: null, text: words, at: placeOf(block) });
  }
}

/** A line and the block that it stands in. */
interface PlacedLine {
  line: string;
  block: Block;
}

function takeDate(draft: Draft, all: PlacedLine[]): PlacedLine[] {
  const at = all.findIndex(({ line }) => wholeDate(line) !== null);
  if (at < 0) return all;
  draft.printedDate = all[at]?.line ?? null;
  draft.dates.letter = wholeDate(draft.printedDate ?? '');
  return all.filter((_, index) => index !== at);
}

/**
 * Reads addressees: "Name, role, organisation" on one line, or name, role and organisation on lines
 * of their own. What follows (the address, the salutation) is left in `others`.
 */
export function readAddressees(all: readonly PlacedLine[]): {
  people: Person[];
  others: PlacedLine[];
} {
  const people: Person[] = [];
  const others: PlacedLine[] = [];
  const lineAt = (index: number) => all[index]?.line ?? '';
  let index = 0;
  while (index < all.length) {
    const named = readNamedLine(lineAt(index), holdsRole(lineAt(index + 1)));
    const next = lineAt(index + 1);
    const isCut = named !== null && named.rest !== '' && isWrapped(all[index], all[index + 1]);
    if (named && (endsPerson(named.rest) || isCut)) {
      index += 1;
      while (isWrapped(all[index - 1], all[index]) || goesOn(lineAt(index - 1), lineAt(index))) {
        named.rest = addLine(named.rest, lineAt(index));
        index += 1;
      }
      people.push(addresseeOf(named, 'addressee'));
    } else if (named && holdsRole(next) && !readNamedLine(next)) {
      const { role, organisation, count } = readRole(
        all.slice(index + 1, index + 4).map(({ line }) => line),
      );
      const { name, postNominals, rest } = named;
      people.push({
        name,
        postNominals,
        role,
        organisation: organisation ?? (rest || null),
        part: 'addressee',
      });
      index += 1 + count;
    } else {
      others.push(all[index] as PlacedLine);
      index += 1;
    }
  }
  return { people, others };
}

/** A role, or where a letter gives none, the body that someone speaks for. */
function endsPerson(rest: string): boolean {
  return holdsRole(rest) || namesBody(rest);
}

/** Whether a line goes on with the full one before it, in one paragraph: it names nobody new. */
function isWrapped(before: PlacedLine | undefined, after: PlacedLine | undefined): boolean {
  if (!before || before.block !== after?.block || /\d/.test(after.line)) return false;
  const open = /(?:\b(?:and|of|for|the|with)|[,&(-])$/.test(before.line);
  const begins = isName(after.line) || endsPerson(readNamedLine(after.line)?.rest ?? '');
  return !begins && (open || /^[\p{Ll}(]/u.test(after.line) || before.line.length > 64);
}

/** "Name, role, Clinical Commissioning" + "Group": the line before was full, this one ends it. */
function goesOn(before: string, line: string): boolean {
  if (line === '' || /^Dear\b/i.test(line) || /\d/.test(line) || isName(line)) return false;
  if (endsPerson(readNamedLine(line)?.rest ?? '')) return false;
  return before.length > 60 && line.length < 60;
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

/**
 * Reads what follows "Yours sincerely": who signs, the inspectors, and who is copied in.
 *
 * @param allSign - Whether all who are named sign the letter; else the first, and those whose role
 *   shows it.
 */
export function readLetterClose(draft: Draft, blocks: readonly Block[], allSign = false): void {
  const { signed, copied, others } = readRoster(blocks);
  const order = blocks.flatMap(leaves);
  signed.sort((a, b) => order.indexOf(a.block) - order.indexOf(b.block));
  for (const [index, { named, inspectorate }] of signed.entries()) {
    const person = inspectorOf(named, inspectorate);
    draft.people.push(allSign || index === 0 ? { ...person, part: 'signatory' } : person);
  }
  draft.people.push(...copied.flatMap(readCopied));
  draft.place(...blocks);
  for (const { text, at } of others) draft.passages.push({ heading: null, text, at });
}

function readCopied(line: string): Person[] {
  const words = line.replace(COPIES, '').trim();
  if (words === '') return [];
  const named = readNamedLine(words);
  if (named && holdsRole(named.rest)) return [addresseeOf(named, 'copied')];
  return [{ name: null, postNominals: null, role: null, organisation: words, part: 'copied' }];
}
