import { type NamedLine, readNamedLine } from './named-line.js';
import { isName } from './names.js';
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
    const other = holdsRole(own) ? newPerson(after) : null;
    if (other) return [{ ...first, rest: own }, ...peopleOf(other)];
  }
  return [first];
}

/** "Tom Oak, Chair …": a sure name, and a role right after its comma. */
function newPerson(words: string): NamedLine | null {
  const [name = '', ...others] = words.split(', ');
  const named = others.length > 0 && isName(name) ? readNamedLine(words) : null;
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
