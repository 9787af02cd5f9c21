import { type Block, leaves } from '../../../read/tree.js';
import type { Person } from '../../../record/schema.js';
import type { Draft } from '../draft/draft.js';
import { readNamedLine } from '../people/named-line.js';
import { addresseeOf, inspectorOf } from '../people/person.js';
import { holdsRole } from '../people/roles.js';
import { COPIES, readRoster } from '../people/roster.js';

/** "Yours sincerely": the heading of a letter's close. */
export const CLOSE = /^Your(?:s|[’']s)? (?:sincerely|faithfully|truly),?$/i;

/**
 * Reads what follows "Yours sincerely": who signs, the inspectors, and who is copied in.
 *
 * @param allSign - Whether everyone named signs the letter; else the first, and those whose role
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
