export const OFSTED = 'Ofsted';
export const CQC = 'Care Quality Commission';

/** The inspectorate that a role belongs to, by its words; null where they do not show it. */
export function inspectorateOf(role: string): string | null {
  if (/\bCQC\b|care quality commission|primary medical|medical services/i.test(role)) return CQC;
  if (/\b(?:of|HMI) (?:constabulary|probation|fire|prisons)\b/i.test(role)) return null;
  if (/\bHMI\b|\bOfsted\b|majesty|regional director/i.test(role)) return OFSTED;
  return null;
}

const ENDS_ROLE =
  /^(.*[^,\s]),\s+(Ofsted|CQC|(?:the )?Care Quality Commission(?: \(CQC\))?|HMIC(?:FRS)?|HMIP|HMI (?:Constabulary|Probation|Prisons)\b[^,]*)$/;

/** "HMI, Ofsted": the inspectorate that ends a role, after a comma; null where none does. */
export function splitInspectorate(words: string): { role: string; organisation: string } | null {
  const [, role = '', named = ''] = ENDS_ROLE.exec(words) ?? [];
  return named === '' ? null : { role, organisation: inspectorateNamed(named) ?? CQC };
}

const HEAD_OF_OFSTED = /^(?:On behalf of )?Ofsted(?: inspectors)?:?$/i;
const HEAD_OF_CQC =
  /^(?:On behalf of (?:the )?)?(?:Care Quality Commission(?: \(CQC\))?|CQC)(?: inspectors)?:?$/i;
const HEAD_OF_BOTH = /^(Ofsted)\s+(Care Quality Commission(?: \(CQC\))?|CQC)$/i;

/** The inspectorates of constabulary, fire and rescue, and probation, which sign joint letters, too. */
const HEAD_OF_OTHER =
  /^(?:HM(?:IC|ICFRS|IP)\b|HMI (?:of )?(?:Constabulary|Fire|Prisons|Prob(?:ation)?)\b|(?:Her|His) Majesty[’']s Inspectorate of )(?!.*\binspectors?\b)[\p{L} &(),/]*$/iu;

/** Whether a line heads the people of one inspectorate, or (columns flattened) of both. */
export function isInspectorate(line: string): boolean {
  return [HEAD_OF_OFSTED, HEAD_OF_CQC, HEAD_OF_BOTH, HEAD_OF_OTHER].some((head) => head.test(line));
}

/** The two inspectorates of a line that heads the people of both, side by side; null for any other. */
export function inBothInspectorates(line: string): [string, string] | null {
  const [, one, other] = HEAD_OF_BOTH.exec(line) ?? [];
  return one && other ? [one, other] : null;
}

/** Whether a line heads the people of an inspectorate other than Ofsted and the CQC. */
export function isOtherInspectorate(line: string): boolean {
  return HEAD_OF_OTHER.test(line);
}

/** The one inspectorate whose people a line heads, or null. */
export function inspectorateNamed(line: string): string | null {
  if (HEAD_OF_OFSTED.test(line)) return OFSTED;
  if (HEAD_OF_OTHER.test(line)) return line;
  return HEAD_OF_CQC.test(line) ? CQC : null;
}
