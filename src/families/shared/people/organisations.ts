import { findArea } from '../../../record/areas.js';
import { holdsRole } from './roles.js';

/** Names that show an organisation, at the end of "role, organisation". */
const ORGANISATION =
  /\b(?:council|group|groups|CCGs?|ICBs?|NHS|trust|authority|board|commission|ofsted|partnership|forum|borough|department|government|police|constabulary|cafcass|(?:probation|offending|justice|police) service|(?:youth|offending|justice) team|rehabilitation company)\b/i;

/** Whether a text is the name of a body, without a role in it. */
export function namesBody(words: string): boolean {
  return (
    !holdsRole(words) &&
    /\b(?:service|team|group|council|board|trust|police|constabulary|cafcass|partnership|authority|commission|forum|CCG|ICB)(?: \([A-Z]{2,6}\))?$/i.test(
      words,
    )
  );
}

/** Whether a part of "role, organisation" names the organisation. */
export function isOrganisation(words: string): boolean {
  return (
    words !== 'Police' &&
    ORGANISATION.test(words) &&
    !/\b(?:director|officer|head|lead|manager|chief|chair|commissioner|constable|mayor|for|with)\b/i.test(
      words,
    )
  );
}

/** Separates role and organisation where the line shows both; else all of it is the role. */
export function splitOrganisation(words: string): {
  role: string | null;
  organisation: string | null;
} {
  if (words === '') return { role: null, organisation: null };
  if (namesBody(words)) return { role: null, organisation: words };
  // Commas in brackets separate nothing.
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
