/** Whose words they are, as far as the article tells. */
export type Whose = 'inspectors' | 'other' | 'unknown';

/** Somebody, or a document, whose words an article gives. */
export interface Source {
  whose: Whose;
  /** As the article names it. */
  name: string;
  /** What a pronoun can stand for. */
  kind: 'document' | 'people' | 'person';
}

const INSPECTORS =
  "(?:ofsted|cqc|care quality commission|inspectors?|inspection teams?|inspectorates?|watchdogs?|regulators?|hmi|hmci|(?:her|his) majesty[’']s (?:chief )?inspectors?)";
const DOCUMENT =
  '(?:letters?|reports?|findings|inspections?|judgements?|judgments?|verdicts?|outcomes?)';
const OTHER_DOCUMENT =
  '(?:strateg(?:y|ies)|plans?|statements?|polic(?:y|ies)|surveys?|minutes|papers?|websites?|stud(?:y|ies))';

const ENDS_IN_INSPECTORS = new RegExp(`(?:^|\\s)(?:${INSPECTORS})$`, 'i');
const ENDS_IN_DOCUMENT = new RegExp(`(?:^|\\s)${DOCUMENT}$`, 'i');
const ENDS_IN_OTHER_DOCUMENT = new RegExp(`(?:^|\\s)${OTHER_DOCUMENT}$`, 'i');
const NAMED_INSPECTOR =
  /\b(?:inspectors?|HMI)\s+(?:(?:Mr|Mrs|Ms|Dr)\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*$/u;
const MENTIONED = new RegExp(
  `(?:(?:the|a|its|their|an)\\s+)?(?:${INSPECTORS}|the (?:[\\p{L}’'-]+ ){0,2}${DOCUMENT}|findings)(?![\\p{L}-])`,
  'iu',
);
const SPOKESPERSON = /spokes(?:man|woman|person|people)|press office|chair(?:man|woman|person)?\b/i;
const OF_OTHERS =
  /\b(?:council|committee|cabinet|officers?|progress|annual|consultants?|government|scrutiny|board|independent|news|charity|monitoring|academy|trust|forum|peer)\b/i;

// Where the head of a subject ends: at a preposition, a relative clause, or what belongs to the verb.
const HEAD_END =
  /,|\s(?:of|from|at|for|on|in|to|with|who|which|whose|that|by|after|about|into|behind|as|published|produced|issued|also|then|later|further|has|have|had|was|were|is|are|will|would|did|does|do|could|can|only|even|simply|(?!family)\p{Ll}{3,}ly)(?=\s|$)/u;
// What stands before the subject of a sentence.
const ADJUNCT =
  /^(?:(?:however|but|and|also|meanwhile|instead|now|yet|so|overall|elsewhere|yesterday|today|furthermore|moreover|finally|separately|crucially|worryingly),?\s+|(?:in|on|at|after|following|during|despite|while|when|as|under|among|for|since|(?!Ofsted|United|Reading|Barking)\p{L}+(?:ed|ing))\s[^,]*,\s*)/iu;

/** A pronoun for somebody named before. */
export type Pronoun = 'it' | 'they' | 'person';

/**
 * Whom the subject of a clause means.
 *
 * @returns A source, a pronoun to be resolved, or null where it is neither.
 */
export function sourceIn(subject: string): Source | Pronoun | null {
  const plain = withoutAdjuncts(subject);
  const head = headOf(plain);
  if (head === '') return null;
  const pronoun = /^(it|they|he|she)$/i.exec(head)?.[1]?.toLowerCase();
  if (pronoun) return pronoun === 'it' || pronoun === 'they' ? pronoun : 'person';
  const name = nameIn(plain);
  if (SPOKESPERSON.test(head)) return { whose: 'other', name, kind: 'person' };
  if (NAMED_INSPECTOR.test(head)) return { whose: 'inspectors', name, kind: 'person' };
  if (ENDS_IN_INSPECTORS.test(head)) {
    const own = /^(?:in|on|at|after)\s/i.test(plain) ? inspectorsAtEnd(head) : null;
    return { whose: 'inspectors', name: own ?? name, kind: kindOf(head) };
  }
  if (ENDS_IN_DOCUMENT.test(head)) return documentSource(head, plain, name);
  if (ENDS_IN_OTHER_DOCUMENT.test(head)) return { whose: 'other', name, kind: 'document' };
  return /\p{L}/u.test(head)
    ? { whose: 'other', name, kind: isPlural(head) ? 'people' : 'person' }
    : null;
}

/** A letter or a report is the inspectors’ unless it is said to be somebody else’s. */
function documentSource(head: string, plain: string, name: string): Source {
  const rest = plain.slice(head.length);
  const by = /^[\s,]*(?:\p{L}+ )?(?:by|from)\s+([^,]+)/iu.exec(rest)?.[1];
  const whose = (): Whose => {
    if (by) return new RegExp(INSPECTORS, 'i').test(by) ? 'inspectors' : 'other';
    if (new RegExp(INSPECTORS, 'i').test(head)) return 'inspectors';
    if (OF_OTHERS.test(head) || /[’']s?\s/.test(head)) return 'other';
    if (/^\s+(?:to|for)\s/i.test(rest) && /report$/i.test(head)) return 'other';
    // "A report" may be any; "the report" is the one that the article is about.
    return /^an?\s/i.test(head) && !/inspection/i.test(head) ? 'unknown' : 'inspectors';
  };
  return { whose: whose(), name, kind: 'document' };
}

/** Who a sentence without a verb of saying is about, where that is the inspectors or a person by name. */
export function subjectOfSentence(sentence: string): Source | null {
  const plain = withoutAdjuncts(sentence);
  const inspectors = START.exec(plain)?.[0];
  if (inspectors) {
    const isOf = /^[’']/.test(plain.slice(inspectors.length));
    if (!isOf)
      return {
        whose: 'inspectors',
        name: nameIn(inspectors),
        kind: kindOf(inspectors),
      };
  }
  const person = /^(\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+?)(?:[’']s?)?(?=[\s,])/u.exec(
    plain,
  )?.[1];
  return person && !IS_BODY.test(person)
    ? { whose: 'other', name: person.replace(/[’']s$/, ''), kind: 'person' }
    : null;
}

const START = new RegExp(
  `^(?:(?:the|these|both|its|their|this|two|joint|education|health|schools?|care|lead|government|damning|scathing|critical|new|published|ofsted|cqc)\\s+){0,4}(?:${INSPECTORS}|${DOCUMENT})(?![\\p{L}-])`,
  'iu',
);
const AT_END = new RegExp(
  `(?:^|\\s)((?:(?:the|its|their)\\s)?(?:${INSPECTORS}|the ${DOCUMENT}))(?:\\s(?:also|had|has|have))?\\s*$`,
  'i',
);
const IS_BODY =
  /\b(?:Council|Service|Services|Post|Committee|Trust|School|Board|Partnership|Hall|Forum|Society|Department|England|Plan|Strategy|Act|Statement|Action|Group|NHS|The|These|Many|Some|Figures)\b/;

/** The inspectors, or their letter, wherever a sentence names them; null where it does not. */
export function inspectorsNamedIn(sentence: string): Source | null {
  const name = MENTIONED.exec(sentence)?.[0];
  return name ? { whose: 'inspectors', name, kind: 'document' } : null;
}

/** The inspectors, or their letter, where a text ends with them: the subject of the verb behind it. */
export function inspectorsAtEnd(text: string): string | null {
  return AT_END.exec(text)?.[1] ?? null;
}

const OTHERS =
  /^(?:[\p{L}’'-]+\s+){0,3}?(?:council|authority|partnership|charity|union|parents?|famil(?:y|ies)|mothers?|fathers?|mum|dad|leaders?|officers?|councillors?|cllr|mp|minister|government|trust|forum|head\s?teachers?|society)(?![\p{L}])/iu;

/** Whether a sentence begins with somebody else who may speak in it. */
export function maySpeak(sentence: string): boolean {
  const plain = withoutAdjuncts(sentence);
  return OTHERS.test(plain) || subjectOfSentence(plain)?.whose === 'other';
}

function withoutAdjuncts(subject: string): string {
  let plain = subject.replace(/^[^\p{L}\p{N}]+/u, '').trim();
  for (let found = ADJUNCT.exec(plain); found; found = ADJUNCT.exec(plain)) {
    plain = plain.slice(found[0].length).trim();
  }
  return plain;
}

function headOf(plain: string): string {
  const end = HEAD_END.exec(plain)?.index ?? plain.length;
  return plain.slice(0, end).trim();
}

/** The longest name that is shown. */
const LONGEST = 120;

/** A subject as it is shown: without relative clauses and what belongs to the verb. */
function nameIn(plain: string): string {
  const name = plain
    .replace(/,?\s(?:which|who|whose|published|produced|issued|released)\s.*$/, '')
    .replace(/\sas(?:\s.*)?$/, '')
    .replace(/(?:\s(?:also|then|later|further|has|have|had|been|(?!family)\p{Ll}{3,}ly))+\s*$/u, '')
    .replace(/[\s,–—-]+$/, '');
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

/** A body is spoken of as "it", as a document is. */
function kindOf(inspectors: string): Source['kind'] {
  if (/inspectors$/i.test(inspectors)) return 'people';
  return /(?:inspector|hmi|hmci)$/i.test(inspectors) ? 'person' : 'document';
}

function isPlural(head: string): boolean {
  return /(?:[^s’']s|people|children|police)$/i.test(head) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(head);
}
