import { addLine } from '../../../read/join.js';
import { type Block, leaves, placeOf, text } from '../../../read/tree.js';
import type { Person } from '../../../record/schema.js';
import { columnsOf, isStrong } from '../blocks.js';
import type { Draft } from '../draft/draft.js';
import { addPeople, warnOfLine, warnOfRoles } from '../people/add.js';
import { splitInspectorate } from '../people/inspectorates.js';
import { readNamedLine } from '../people/named-line.js';
import { isOrganisation } from '../people/organisations.js';
import { addresseeOf, inspectorOf } from '../people/person.js';
import { holdsRole } from '../people/roles.js';
import { COPIES, type Roster, readRoster } from '../people/roster.js';
import { peopleOf } from '../people/together.js';

/** "Yours sincerely": the heading of a letter's close. */
export const CLOSE = /^Your(?:s|[’']s)? (?:sincerely|faithfully|truly),?$/i;

/**
 * Reads what follows "Yours sincerely": who signs, the inspectors, and who is copied in.
 *
 * @param allSign - Whether everyone named signs the letter; else the first, and those whose role
 *   shows it.
 */
export function readLetterClose(draft: Draft, all: readonly Block[], allSign = false): void {
  const annex = all.findIndex((block) => isAnnex(block));
  const blocks = annex < 0 ? all : all.slice(0, annex);
  if (annex >= 0) keepAnnex(draft, all.slice(annex));
  const { signed, copied, others } = readRoster(blocks);
  const order = blocks.flatMap(leaves);
  signed.sort((a, b) => order.indexOf(a.block) - order.indexOf(b.block));
  const together = signTogether(signed, blocks);
  const people = signed.map(({ named, inspectorate, inTeam }, index): Person => {
    const person = inspectorOf(named, inspectorate);
    const signs = ((allSign || together) && !inTeam) || index === 0;
    return signs ? { ...person, part: 'signatory' } : person;
  });
  addPeople(draft, people);
  addPeople(draft, wholeLines(copied).flatMap(bodiesOf).flatMap(readCopied));
  warnOfRoles(draft, people, blocks[0] ? placeOf(blocks[0]) : null);
  draft.place(...blocks);
  for (const { text, at, label } of others) {
    draft.passages.push({ heading: null, text, at });
    if (!label) warnOfLine(draft, text, at);
  }
}

/** "Annex A: about this inspection", set as a heading: nobody is named below it. */
function isAnnex(block: Block): boolean {
  const isSet = block.type === 'heading' || isStrong(block);
  return isSet && /^(?:annex|appendix|annexe)\b/i.test(text(block));
}

function keepAnnex(draft: Draft, [heading, ...blocks]: readonly Block[]): void {
  if (!heading) return;
  draft.heading([heading]);
  for (const block of blocks) draft.passage(text(heading), block);
}

/**
 * Whether everyone signs: all who are named stand in one block, each on one line and each for an
 * inspectorate of their own, and no roster follows; or two of different inspectorates stand side by side.
 */
function signTogether(signed: Roster['signed'], blocks: readonly Block[]): boolean {
  const [first] = signed;
  const bodies = signed.map(
    ({ named, inspectorate }) => splitInspectorate(named.rest)?.organisation ?? inspectorate,
  );
  const apart = new Set(bodies.filter(Boolean)).size === signed.length;
  if (signed.length < 2 || !apart) return false;
  return signed.every(({ block }) => block === first?.block) || areSideBySide(signed, blocks);
}

/** Each at the top of a column of its own, under no name of an inspectorate. */
function areSideBySide(signed: Roster['signed'], blocks: readonly Block[]): boolean {
  const [table] = blocks.filter((block) => block.type === 'table');
  const tops = table ? columnsOf(table).flatMap(([top]) => top ?? []) : [];
  const isNamed = (block: Block) => readNamedLine(text(block), true) !== null;
  return tops.length === signed.length && tops.every(isNamed);
}

/** Joins what a copied body's name goes on with to the line that it begins on. */
function wholeLines(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const goesOn = /^[\p{Ll}(]/u.test(line) && !COPIES.test(line);
    if (last !== undefined && (goesOn || /(?:\b(?:and|of|for|the)|[,&])$/.test(last))) {
      found[found.length - 1] = addLine(last, line);
    } else found.push(line);
  }
  return found;
}

/** Bodies that are part of no other's name. */
const STANDS_ALONE = /^(?:Df[A-Z]\w?|DHSC|NHS|Department (?:for|of)|Ofsted|CQC)\b/;

/** "DfE, NHS Elm CCG, NHS England": a line can list bodies, which each begin like one and name nobody. */
function bodiesOf(line: string): string[] {
  // A semicolon parts nothing but bodies; a comma can stand in the name of one.
  if (/;\s/.test(line)) return line.split(/;\s+(?:and\s+)?/).flatMap(bodiesOf);
  const parts = line.split(/,\s+(?![^(]*\))/);
  const isBody = (part: string) =>
    STANDS_ALONE.test(part) ||
    isOrganisation(part) ||
    /^(?:Df\w{1,2}|[A-Z]{2,6})$/.test(part) ||
    holdsRole(part);
  const bare = line.replace(COPIES, '');
  const lists =
    (parts.length > 2 || parts.every((part) => STANDS_ALONE.test(part.replace(COPIES, '')))) &&
    !readNamedLine(bare) &&
    parts.every((part) => isBody(part.replace(COPIES, '')));
  return lists ? parts : [line];
}

function readCopied(line: string): Person[] {
  const words = line.replace(COPIES, '').replace(/\s*;$/, '').trim();
  if (words === '') return [];
  const named = readNamedLine(words);
  if (named && holdsRole(named.rest)) {
    return peopleOf(named).map((person) => addresseeOf(person, 'copied'));
  }
  return [{ name: null, postNominals: null, role: null, organisation: words, part: 'copied' }];
}
