const ROLE =
  /\b(?:director|officer|executive|lead|leader|head|chief|manager|chair|commissioner|constable|accountable|nominated|inspector|mayor|member|nurse|nursing|SRO|responsible|scrutineer|superintendent|supt|commander|assistant|deputy|sheriff|doctor|CFO|coordinator|adviser|advisor|president|principal|HMI|DCS|CEO|COO|LANO|DCO|DMO)s?\b/i;

/** Whether a text holds a word of which roles are made. */
export function holdsRole(words: string): boolean {
  return ROLE.test(words);
}

const BEFORE =
  '(?:(?:Acting|Interim|Executive|Deputy|Strategic|Corporate|Managing|Assistant|Associate|Group|Programme|Regional|National|Senior|Joint|Lead|Team|Statutory|Vice)\\s+)*';
const BEGINNING =
  "(?:Directors?|Chief|Chair(?:man|woman|person)?\\b|Head of|Accountable|Designated|Independent|Leader of|Lead for|Nominated|Local Area Nominated|Service (?:Director|Manager)|Inspector|Ofsted (?:HMI|Inspector|Lead)|CQC (?:Inspector|Lead)|Children[’']s Services Inspector|Her Majesty|His Majesty|HMI|Cabinet Member|Clinical (?:Chair|Lead|Director)|Place Director|Commander|Superintendent)";

/** How a role begins: the source of a pattern. */
export const ROLE_BEGINS = `${BEFORE}${BEGINNING}`;

const BEGINS = new RegExp(`^${ROLE_BEGINS}`, 'i');

/** Whether a line begins a role. */
export function beginsRole(line: string): boolean {
  return BEGINS.test(line);
}
