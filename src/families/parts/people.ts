import type { Person } from '../../record/schema.js';

export const OFSTED = 'Ofsted';
export const CQC = 'Care Quality Commission';

const TITLE =
  /^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Councillor|Reverend|Rev)\.?$/;
const PARTICLE = /^(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|of)$/;
const POST_NOMINAL = /^\(?(?:[A-Z]{2,5}|BSc|MSc|PhD|ChB|DPhil)\)?$/;
/** Words that names do not hold, so that a line of them is a role, a body or an address. */
const NO_NAME =
  /\b(?:director|officer|inspector|chief|executive|council|authority|commission|ofsted|hmi|cqc|board|group|groups|nhs|trust|head|lead|manager|services?|department|england|majesty|house|road|street|square|county|city|borough|town|hall|park|school|health|care|children|education|regional|deputy|interim|assistant|cabinet|member|leader|chair|accountable|nominated|partnership|public|police|constable|commissioner|clinical|commissioning|local|area|strategic|managing|accounting|centre|floor|building|office|offices|avenue|lane|way|court|place|forum)\b/i;

/** Whether a text reads as a person's name, with or without a title and post-nominals. */
export function isName(words: string): boolean {
  const parts = splitPostNominals(words).name.split(' ');
  const names = parts.filter((part) => !TITLE.test(part));
  if (names.length < (names.length < parts.length ? 1 : 2) || names.length > 5) return false;
  if (NO_NAME.test(names.join(' '))) return false;
  return names.every((part, index) => isNamePart(part, index));
}

function isNamePart(part: string, index: number): boolean {
  return /^\p{Lu}[\p{L}’'.-]*$/u.test(part) || (index > 0 && PARTICLE.test(part));
}

/** Cuts the letters after a name ("Jane Roe OBE") off it; HMI is part of a role, not one of them. */
export function splitPostNominals(words: string): { name: string; postNominals: string | null } {
  const parts = words.replace(/,/g, ' ').split(' ').filter(Boolean);
  const after: string[] = [];
  while (parts.length > 2 && POST_NOMINAL.test(parts.at(-1) ?? '') && parts.at(-1) !== 'HMI') {
    after.unshift(parts.pop() as string);
  }
  return { name: parts.join(' '), postNominals: after.length > 0 ? after.join(' ') : null };
}

/** A person as one line gives them: the name and all that follows it; null where there is no name. */
export interface NamedLine {
  name: string;
  postNominals: string | null;
  rest: string;
}

/** Reads "Name, role", "Name – role", "Name HMI, role", "Name" or "Name OBE, role". */
export function readNamedLine(line: string): NamedLine | null {
  const [, head = '', tail = ''] = /^(.+?)(?:\s*,\s+|\s+[-–—]\s+|\s*:\s+|\s+(?=\())(.*)$/.exec(
    line,
  ) ?? ['', line, ''];
  const hmi = /^(.+) (HMI)$/.exec(head);
  const bare = hmi?.[1] ?? head;
  const postNominalsFirst = POST_NOMINAL.test(tail.split(',', 1)[0] ?? '') && !/^HMI\b/.test(tail);
  if (postNominalsFirst && tail !== '') {
    const [letters = '', ...others] = tail.split(/,\s*/);
    return isName(bare) ? { name: bare, postNominals: letters, rest: others.join(', ') } : null;
  }
  if (!isName(bare)) return null;
  const rest = [hmi?.[2], tail].filter(Boolean).join(', ');
  return { ...splitPostNominals(bare), rest };
}

/**
 * Reads the people of a block: each line that begins with a name begins a person, the lines after it
 * are the role. Lines before the first name are left out.
 */
export function readPeople(lines: readonly string[]): NamedLine[] {
  const people: NamedLine[] = [];
  for (const line of lines) {
    const named = readNamedLine(line);
    const last = people.at(-1);
    if (named && !(last && continuesRole(last, line))) people.push(named);
    else if (last) last.rest = `${last.rest} ${line}`.trim();
  }
  return people;
}

/** "Director of Adult" + "Social Services": a line that reads as a name but ends an open role. */
function continuesRole(person: NamedLine, line: string): boolean {
  return /(?:\b(?:of|and|for|the|to|in)|[,&])$/.test(person.rest) && !line.includes(',');
}

/** The inspectorate that a role belongs to, by its words; null where they do not tell. */
export function inspectorateOf(role: string): string | null {
  if (/\bCQC\b|care quality commission|primary medical|medical services/i.test(role)) return CQC;
  if (/\bHMI\b|\bOfsted\b|majesty|regional director/i.test(role)) return OFSTED;
  return null;
}

/** An inspector, or who signs for an inspectorate. */
export function inspectorOf(line: NamedLine, organisation: string | null): Person {
  const role = line.rest === '' ? null : line.rest;
  const signs = role !== null && /\bdirector\b|\bchief inspector\b|\bhead of\b/i.test(role);
  return {
    name: line.name,
    postNominals: line.postNominals,
    role,
    organisation: inspectorateOf(role ?? '') ?? organisation,
    part: signs ? 'signatory' : 'inspector',
  };
}

/** Someone whom a letter is addressed or copied to: "Name, role, organisation". */
export function addresseeOf(line: NamedLine, part: 'addressee' | 'copied'): Person {
  const { role, organisation } = splitOrganisation(line.rest);
  return { name: line.name, postNominals: line.postNominals, role, organisation, part };
}

/** Names that show an organisation, at the end of "role, organisation". */
const ORGANISATION =
  /\b(?:council|group|groups|CCGs?|ICBs?|NHS|trust|authority|board|commission|ofsted|partnership|forum|borough|department|government)\b/i;

/** Tells role and organisation apart where the line does; else all of it is the role. */
export function splitOrganisation(words: string): {
  role: string | null;
  organisation: string | null;
} {
  if (words === '') return { role: null, organisation: null };
  const parts = words.split(/,\s+/);
  for (let index = 1; index < parts.length; index += 1) {
    const tail = parts.slice(index).join(', ');
    if (isOrganisation(parts[index] ?? '')) {
      return { role: parts.slice(0, index).join(', '), organisation: tail };
    }
  }
  return { role: words, organisation: null };
}

export function isOrganisation(words: string): boolean {
  return (
    ORGANISATION.test(words) &&
    !/\b(?:director|officer|head|lead|manager|chief|chair)\b/i.test(words)
  );
}
