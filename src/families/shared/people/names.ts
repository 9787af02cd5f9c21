const TITLE =
  /^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Councillor|Reverend|Rev)\.?$/;
const PARTICLE = /^(?:de|da|di|du|dos|van|von|der|den|la|le|bin|ibn|al|el|ap|of)$/;
const POST_NOMINAL = /^\(?(?:[A-Z]{2,5}|BSc|MSc|PhD|ChB|MBChB|DPhil)\)?$/;
/** A rank of the forces, which stands before a name as a title does: "Lt Col (Retd)". */
const RANK =
  /^(?:(?:Lt|Lieutenant)\.?[ -](?:Col(?:onel)?|Gen(?:eral)?|Cdr|Commander)|Maj(?:or)?(?:[ -]Gen(?:eral)?)?|Col(?:onel)?|Brig(?:adier)?|(?:Group )?Capt(?:ain)?|Wing Commander|Squadron Leader|Flight Lieutenant|Air (?:Commodore|Marshal)|(?:Rear |Vice )?Admiral|Commodore|Lieutenant)\.? (?:\((?:Retd|Ret|Rtd)\.?\) )?(?=\p{Lu}\p{Ll}+ \p{Lu})/u;

/** Letters that need no comma before them; others could be a surname in capitals. */
const HONOURS =
  /^\(?(?:OBE|CBE|MBE|KBE|DBE|CB|KCB|DCB|QPM|KPM|QFSM|QC|KC|DL|JP|BEM|QN|RN|RGN|BA|MA|MB|MD|BSc|MSc|MBA|PhD|ChB|MBChB|MBBS|DPhil|[FM]RC[A-Z]{1,4}|FFPH|FRSA|NPQH)\)?$/;
const NO_POST_NOMINAL = /^(?:HMI|DCS|CEO|COO|CCG|ICB|NHS|CQC|DCO|DMO|LANO|MP)$/;
/** Words that no name holds: a line with one is a role, a body or an address. */
const NO_NAME =
  /\b(?:director|officer|inspector|chief|executive|council|authority|commission|ofsted|hmi|cqc|board|group|groups|nhs|trust|head|lead|manager|services?|department|england|majesty|house|road|street|square|county|city|borough|town|hall|park|school|health|care|children|education|regional|deputy|interim|assistant|cabinet|member|leader|chair|accountable|nominated|partnership|public|police|constable|commissioner|clinical|commissioning|local|area|strategic|managing|accounting|centre|floor|building|office|offices|avenue|lane|way|court|place|forum)\b/i;

/** Those of them that are nobody's surname, whatever stands around it. */
const NO_SURNAME =
  /^(?:council|authority|commission|ofsted|hmi|cqc|board|groups?|nhs|trust|services?|department|partnership|borough|children|education|health|officer|director|executive|inspector|commissioner|ccg|icb|advis[eo]r|coordinator|principal|president|superintendent|commander|nurse|doctor|scrutineer|secretary|specialist|manager|consultant)$/i;

/**
 * Whether a text reads as a person's name, with or without a title and post-nominals.
 *
 * @param sure - Something else, such as a role after it, shows that it is one: then a surname may be a
 *   word that addresses and roles hold, too (Hall, Head).
 */
export function isName(words: string, sure = false): boolean {
  const parts = splitPostNominals(words.replace(RANK, 'Dr ')).name.split(' ');
  if (/^(?:His|Her|Dear)$/.test(parts[0] ?? '')) return false;
  const names = parts.filter((part) => !TITLE.test(part));
  if (names.length < (names.length < parts.length ? 1 : 2) || names.length > 5) return false;
  if (NO_SURNAME.test(names.at(-1) ?? '')) return false;
  if (NO_NAME.test((sure ? names.slice(0, -1) : names).join(' '))) return false;
  return names.every((part, index) => isNamePart(part, index));
}

/** "Dr Elm": with a title, a name is one wherever it stands. */
export function isTitled(words: string): boolean {
  return TITLE.test(words.split(' ', 1)[0] ?? '') && isName(words);
}

function isNamePart(part: string, index: number): boolean {
  return /^(?:d[’'])?\p{Lu}[\p{L}’'.-]*$/u.test(part) || (index > 0 && PARTICLE.test(part));
}

/** Cuts the letters after a name ("Jane Roe OBE") off it. HMI is no such letters but part of a role. */
export function splitPostNominals(words: string): { name: string; postNominals: string | null } {
  const parts = words.replace(/,/g, ' ').split(' ').filter(Boolean);
  // After the first that is sure, others may follow that are not.
  const from = parts.findIndex(
    (part, index) =>
      index > 1 && HONOURS.test(part) && parts.slice(index).every((other) => isPostNominal(other)),
  );
  if (from < 0) return { name: parts.join(' '), postNominals: null };
  return {
    name: parts.slice(0, from).join(' '),
    postNominals: withoutBrackets(parts.slice(from).join(' ')),
  };
}

/** Whether a text is nothing but letters of the kind that stand after a name. */
export function isPostNominal(words: string): boolean {
  return words.split(' ').every((word) => POST_NOMINAL.test(word) && !NO_POST_NOMINAL.test(word));
}

/** "(OBE)" is OBE. */
export function withoutBrackets(letters: string): string {
  return letters.replace(/[()]/g, '');
}
