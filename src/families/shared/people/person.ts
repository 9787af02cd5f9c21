import type { Person } from '../../../record/schema.js';
import { inspectorateOf, splitInspectorate } from './inspectorates.js';
import type { NamedLine } from './named-line.js';
import { splitOrganisation } from './organisations.js';

/**
 * An inspector, or whoever signs for an inspectorate.
 *
 * @param organisation - The inspectorate that a heading above names, or null. Under one, a role stays as
 *   printed, though it names the inspectorate again.
 */
export function inspectorOf(line: NamedLine, organisation: string | null): Person {
  const signs = /\bdirector\b|\bchief inspector\b|\bhead of\b/i.test(line.rest);
  const named = splitInspectorate(line.rest);
  const ended = signs || named?.organisation !== organisation ? named : null;
  return {
    name: line.name,
    postNominals: line.postNominals,
    role: ended?.role ?? (line.rest || null),
    organisation: ended?.organisation ?? inspectorateOf(line.rest) ?? organisation,
    part: signs ? 'signatory' : 'inspector',
  };
}

/** Someone to whom a letter is addressed or copied: "Name, role, organisation". */
export function addresseeOf(line: NamedLine, part: 'addressee' | 'copied'): Person {
  const { role, organisation } = splitOrganisation(line.rest);
  return { name: line.name, postNominals: line.postNominals, role, organisation, part };
}
