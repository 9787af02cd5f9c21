import { isName, isPostNominal, splitPostNominals, withoutBrackets } from './names.js';
import { beginsRole, holdsRole, ROLE_BEGINS } from './roles.js';

/** A role that follows a name without a comma between. */
const ROLE_AFTER = new RegExp(`^(.+?)\\s+(${ROLE_BEGINS}.*)$`);

/** A person as one line names them: the name and all that follows it. */
export interface NamedLine {
  /** Null where a role stands without a name. */
  name: string | null;
  postNominals: string | null;
  rest: string;
}

// Letters: no line that names a person is longer.
const LONGEST_LINE = 400;

/**
 * Reads "Name, role", "Name – role", "Name HMI, role", "Name", "Name OBE, role", "Name Role", "Role: Name".
 *
 * @param roleFollows - The next line is a role, which makes a doubtful name a sure one.
 */
export function readNamedLine(line: string, roleFollows = false): NamedLine | null {
  if (line.length > LONGEST_LINE) return null;
  const [, rank = '', person = ''] = RANKED.exec(line) ?? [];
  const ranked = rank === '' ? null : readNamedLine(person);
  if (ranked) return withRank(ranked, rank);
  const [, role = '', holder = ''] = /^([^:]+):\s+(.+)$/.exec(line) ?? [];
  if (beginsRole(role) && isName(holder)) return { ...splitPostNominals(holder), rest: role };
  // "Director: Ida Elm, Director of Education": the label says less than what stands after the name.
  const labelled = beginsRole(role) ? readNamedLine(holder) : null;
  if (labelled && holdsRole(labelled.rest)) return labelled;
  const [, head = line, tail = ''] =
    /^(.+?)(?:\s*,\s+|\s+[-–—]\s+|\s*:\s+|\s+(?=\((?!Ret|Rtd)))(.*)$/.exec(line) ?? [];
  const [letters = '', ...others] = tail.split(/,\s*/);
  if (isPostNominal(letters) && isName(head, others.length > 0)) {
    return { name: head, postNominals: withoutBrackets(letters), rest: others.join(', ') };
  }
  const [, beforeHmi = head, hmi] = /^(.+) (HMI)$/.exec(head) ?? [];
  const rest = [hmi, tail].filter(Boolean).join(', ');
  if (isName(beforeHmi, holdsRole(rest) || (rest === '' && roleFollows)))
    return { ...splitPostNominals(beforeHmi), rest };
  const [, name = '', after = ''] = ROLE_AFTER.exec(line) ?? [];
  return isName(name, true) ? { ...splitPostNominals(name), rest: after } : null;
}

/** "Acting Chief Constable Jane Roe, Elm Police". */
const RANKED =
  /^((?:(?:Acting|Temporary|Detective|A\/|T\/) ?)?(?:(?:Assistant|Deputy) )?(?:Chief )?(?:Constable|Superintendent|Supt\.?|Commander)) (\p{Lu}.*)$/u;

/** A rank is a title where a role follows, else the role. */
function withRank({ name, postNominals, rest }: NamedLine, rank: string): NamedLine {
  if (holdsRole(rest)) return { name: `${rank} ${name}`, postNominals, rest };
  return { name, postNominals, rest: [rank, rest].filter(Boolean).join(', ') };
}
