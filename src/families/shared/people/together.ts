import { type NamedLine, readNamedLine } from './named-line.js';
import { isName } from './names.js';
import { isOrganisation } from './organisations.js';
import { holdsRole } from './roles.js';

/** Between two people on one line: a link, or nothing but the end of a body's name. */
const BETWEEN =
  /(?:;|,? and|,? &|,|\/|(?<=\b(?:Council|CCGs?|ICB|Group|Trust|Board|Police|Constabulary|Ofsted|Commission|England|Authority|Partnership|Services|Officer|Executive|Director)\)?))\s+(?=\p{Lu})/gu;

/**
 * The people of one line: "Ida Elm, Chief Officer, Elm CCG and Tom Oak, Chair, Oak CCG" names two. Only where
 * what stands after a link reads as a name with a role does someone new begin.
 */
export function peopleOf(first: NamedLine): NamedLine[] {
  for (const { index, 0: link } of first.rest.matchAll(BETWEEN)) {
    const [own, after] = [first.rest.slice(0, index), first.rest.slice(index + link.length)];
    const other = endsPerson(own) ? newPerson(after) : null;
    if (other) return [{ ...first, rest: own }, ...peopleOf(other)];
  }
  return [first];
}

/** Whether all of a person may have been said: a role alone or, last, an organisation. */
function endsPerson(words: string): boolean {
  const last = words.split(', ').at(-1) ?? '';
  return holdsRole(words) && (holdsRole(last) || isOrganisation(last));
}

/** What a department is for: "Social Work and Early Intervention, Chair" names nobody. */
const FIELD =
  /\b(?:early|intervention|social|work|learning|skills|famil(?:y|ies)|people|adults?|safeguarding|support|inclusion|disabilit(?:y|ies)|needs|quality|performance|finance|resources|nursing|communit(?:y|ies)|justice|prevention|wellbeing|transformation|strategy|planning|operations|improvement|standards|governance)\b/i;

/** "Tom Oak, Chair …": a sure name, and a role right after its comma. */
function newPerson(words: string): NamedLine | null {
  const [name = '', ...others] = words.split(', ');
  const named =
    others.length > 0 && isName(name) && !FIELD.test(name) ? readNamedLine(words) : null;
  const [role = ''] = named?.rest.split(', ') ?? [];
  return named && holdsRole(role) ? named : null;
}

/** "Ida Elm and Dr Tom Oak": two people, who share what follows; null for any other line. */
export function twoNames(line: string): [NamedLine, NamedLine] | null {
  const [, one = '', other = ''] = /^(.+?),? (?:and|&) (.+?),?$/.exec(line) ?? [];
  const both = [one, other].map((words) => readNamedLine(words));
  const [first, second] = both;
  return first?.rest === '' && second?.rest === '' ? [first, second] : null;
}
