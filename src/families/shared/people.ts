import { findArea } from '../../record/areas.js';
import type { Person } from '../../record/schema.js';

export const OFSTED = 'Ofsted';
export const CQC = 'Care Quality Commission';

const TITLE =
  /^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Councillor|Reverend|Rev)\.?$/;
const PARTICLE = /^(?:de|da|di|du|dos|van|von|der|den|la|le|bin|ibn|al|el|ap|of)$/;
const POST_NOMINAL = /^\(?(?:[A-Z]{2,5}|BSc|MSc|PhD|ChB|MBChB|DPhil)\)?$/;
/** Letters that need no comma before them: others could be a surname in capitals. */
const HONOURS =
  /^\(?(?:OBE|CBE|MBE|KBE|DBE|CB|KCB|DCB|QPM|KPM|QFSM|QC|KC|DL|JP|BEM|QN|RN|RGN|BA|MA|MB|MD|BSc|MSc|MBA|PhD|ChB|MBChB|MBBS|DPhil|FRCP|FRCN|FRSA|NPQH)\)?$/;
const NO_POST_NOMINAL = /^(?:HMI|DCS|CEO|COO|CCG|ICB|NHS|CQC|DCO|DMO|LANO|MP)$/;
const ROLE =
  /\b(?:director|officer|executive|lead|leader|head|chief|manager|chair|commissioner|constable|accountable|nominated|inspector|mayor|member|nurse|nursing|SRO|responsible|scrutineer|superintendent|supt|commander|assistant|deputy|sheriff|doctor|CFO|coordinator|adviser|advisor|president|principal|HMI|DCS|CEO|COO|LANO|DCO|DMO)\b/i;
/** A role that follows a name without a comma between. */
const ROLE_AFTER =
  /^(.+?)\s+((?:(?:Acting|Interim|Executive|Deputy|Strategic|Corporate|Managing|Assistant|Group|Programme)\s+)*(?:Director|Chief|Head of|Accountable|Designated|Independent|Leader of|Lead Inspector|Ofsted Inspector|CQC Inspector|Her Majesty|His Majesty)\b.*)$/;
/** Words that names do not hold, so that a line of them is a role, a body or an address. */
const NO_NAME =
  /\b(?:director|officer|inspector|chief|executive|council|authority|commission|ofsted|hmi|cqc|board|group|groups|nhs|trust|head|lead|manager|services?|department|england|majesty|house|road|street|square|county|city|borough|town|hall|park|school|health|care|children|education|regional|deputy|interim|assistant|cabinet|member|leader|chair|accountable|nominated|partnership|public|police|constable|commissioner|clinical|commissioning|local|area|strategic|managing|accounting|centre|floor|building|office|offices|avenue|lane|way|court|place|forum)\b/i;

/**
 * Whether a text reads as a person's name, with or without a title and post-nominals.
 *
 * @param sure - Something else shows that it is one, a role after it, say: then a surname may be a
 *   word that stands in addresses and roles too (Hall, Head).
 */
export function isName(words: string, sure = false): boolean {
  const parts = splitPostNominals(words).name.split(' ');
  if (/^(?:His|Her|Dear)$/.test(parts[0] ?? '')) return false;
  const names = parts.filter((part) => !TITLE.test(part));
  if (names.length < (names.length < parts.length ? 1 : 2) || names.length > 5) return false;
  if (NO_NAME.test((sure ? names.slice(0, -1) : names).join(' '))) return false;
  return names.every((part, index) => isNamePart(part, index));
}

function isNamePart(part: string, index: number): boolean {
  return /^(?:d[’'])?\p{Lu}[\p{L}’'.-]*$/u.test(part) || (index > 0 && PARTICLE.test(part));
}

/** Whether a text holds a word of which roles are made. */
export function holdsRole(words: string): boolean {
  return ROLE.test(words);
}

/** Cuts the letters after a name ("Jane Roe OBE") off it; HMI is part of a role, not one of them. */
export function splitPostNominals(words: string): { name: string; postNominals: string | null } {
  const parts = words.replace(/,/g, ' ').split(' ').filter(Boolean);
  // After the first that is known for sure, others may stand that are not.
  const from = parts.findIndex(
    (part, index) =>
      index > 1 && HONOURS.test(part) && parts.slice(index).every((other) => isPostNominal(other)),
  );
  if (from < 0) return { name: parts.join(' '), postNominals: null };
  return { name: parts.slice(0, from).join(' '), postNominals: parts.slice(from).join(' ') };
}

function isPostNominal(words: string): boolean {
  return words.split(' ').every((word) => POST_NOMINAL.test(word) && !NO_POST_NOMINAL.test(word));
}

/** A person as one line gives them: the name and all that follows it. */
export interface NamedLine {
  /** Null where a role stands without a name. */
  name: string | null;
  postNominals: string | null;
  rest: string;
}

// Letters: no line that names a person is longer.
const LONGEST_LINE = 400;

/**
 * Reads "Name, role", "Name – role", "Name HMI, role", "Name", "Name OBE, role", "Name Role".
 *
 * @param roleFollows - The next line is a role, which makes a doubtful name a sure one.
 */
export function readNamedLine(line: string, roleFollows = false): NamedLine | null {
  if (line.length > LONGEST_LINE) return null;
  const [, rank = '', person = ''] = RANKED.exec(line) ?? [];
  const ranked = rank === '' ? null : readNamedLine(person);
  if (ranked) return withRank(ranked, rank);
  const [, head = line, tail = ''] =
    /^(.+?)(?:\s*,\s+|\s+[-–—]\s+|\s*:\s+|\s+(?=\())(.*)$/.exec(line) ?? [];
  const [letters = '', ...others] = tail.split(/,\s*/);
  if (isPostNominal(letters) && isName(head, others.length > 0)) {
    return { name: head, postNominals: letters, rest: others.join(', ') };
  }
  const [, beforeHmi = head, hmi] = /^(.+) (HMI)$/.exec(head) ?? [];
  const rest = [hmi, tail].filter(Boolean).join(', ');
  if (isName(beforeHmi, holdsRole(rest) || (rest === '' && roleFollows)))
    return { ...splitPostNominals(beforeHmi), rest };
  const [, name = '', role = ''] = ROLE_AFTER.exec(line) ?? [];
  return isName(name, true) ? { ...splitPostNominals(name), rest: role } : null;
}

/** "Acting Chief Constable Jane Roe, Elm Police". */
const RANKED =
  /^((?:(?:Acting|Temporary|Detective|A\/|T\/) ?)?(?:(?:Assistant|Deputy) )?(?:Chief )?(?:Constable|Superintendent|Supt\.?|Commander)) (\p{Lu}.*)$/u;

/** A rank is a title where a role follows, else the role. */
function withRank({ name, postNominals, rest }: NamedLine, rank: string): NamedLine {
  if (holdsRole(rest)) return { name: `${rank} ${name}`, postNominals, rest };
  return { name, postNominals, rest: [rank, rest].filter(Boolean).join(', ') };
}

/** The inspectorate that a role belongs to, by its words; null where they do not tell. */
export function inspectorateOf(role: string): string | null {
  if (/\bCQC\b|care quality commission|primary medical|medical services/i.test(role)) return CQC;
  if (/\b(?:of|HMI) (?:constabulary|probation|fire|prisons)\b/i.test(role)) return null;
  if (/\bHMI\b|\bOfsted\b|majesty|regional director/i.test(role)) return OFSTED;
  return null;
}

/** An inspector, or who signs for an inspectorate. */
export function inspectorOf(line: NamedLine, organisation: string | null): Person {
  const signs = /\bdirector\b|\bchief inspector\b|\bhead of\b/i.test(line.rest);
  const role = signs
    ? line.rest.replace(/, (?:Ofsted|CQC|Care Quality Commission)$/, '')
    : line.rest || null;
  return {
    name: line.name,
    postNominals: line.postNominals,
    role,
    organisation: inspectorateOf(line.rest) ?? organisation,
    part: signs ? 'signatory' : 'inspector',
  };
}

/** Someone whom a letter is addressed or copied to: "Name, role, organisation". */
export function addresseeOf(line: NamedLine, part: 'addressee' | 'copied'): Person {
  const { role, organisation } = splitOrganisation(line.rest);
  return { name: line.name, postNominals: line.postNominals, role, organisation, part };
}

/** Whether a text is the name of a body, without a role in it. */
export function namesBody(words: string): boolean {
  return (
    !holdsRole(words) &&
    /\b(?:service|team|group|council|board|trust|police|constabulary|cafcass|partnership|authority|commission|forum|CCG|ICB)(?: \([A-Z]{2,6}\))?$/i.test(
      words,
    )
  );
}

/** Names that show an organisation, at the end of "role, organisation". */
const ORGANISATION =
  /\b(?:council|group|groups|CCGs?|ICBs?|NHS|trust|authority|board|commission|ofsted|partnership|forum|borough|department|government|police|constabulary|cafcass|(?:probation|offending|justice|police) service|(?:youth|offending|justice) team|rehabilitation company)\b/i;

/** Tells role and organisation apart where the line does; else all of it is the role. */
export function splitOrganisation(words: string): {
  role: string | null;
  organisation: string | null;
} {
  if (words === '') return { role: null, organisation: null };
  if (namesBody(words)) return { role: null, organisation: words };
  // Commas in brackets part nothing.
  const parts = words.split(/,\s+(?![^(]*\))/);
  const [first = '', ...others] = parts;
  if (others.length > 0 && namesBody(first) && others.every(holdsRole)) {
    return { role: others.join(', '), organisation: first };
  }
  let at = parts.findIndex((part, index) => index > 0 && isOrganisation(part));
  if (at < 0) return { role: words, organisation: null };
  // "Kent, Surrey and Sussex Company": areas before a body's name are part of it.
  while (at > 1 && findArea(parts[at - 1] ?? '')) at -= 1;
  return {
    role: parts.slice(0, at).join(', ').trim(),
    organisation: parts.slice(at).join(', ').trim(),
  };
}

export function isOrganisation(words: string): boolean {
  return (
    words !== 'Police' &&
    ORGANISATION.test(words) &&
    !/\b(?:director|officer|head|lead|manager|chief|chair|commissioner|constable|mayor|for|with)\b/i.test(
      words,
    )
  );
}
