import { DOCUMENT, INSPECTORS, inspectorsAtEnd } from './inspectors.js';
import type { Pronoun, Source, Whose } from './source.js';
import { headOf, nameIn, withoutAdjuncts } from './subject.js';

const OTHER_DOCUMENT =
  '(?:strateg(?:y|ies)|plans?|statements?|polic(?:y|ies)|surveys?|minutes|papers?|websites?|stud(?:y|ies))';

const ENDS_IN_INSPECTORS = new RegExp(`(?:^|\\s)(?:${INSPECTORS})$`, 'i');
const ENDS_IN_DOCUMENT = new RegExp(`(?:^|\\s)${DOCUMENT}$`, 'i');
const ENDS_IN_OTHER_DOCUMENT = new RegExp(`(?:^|\\s)${OTHER_DOCUMENT}$`, 'i');
const NAMED_INSPECTOR =
  /\b(?:[Ii]nspectors?|HMI)\s+(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*$/u;
const IN_FULL = /office for standards in education(?:, children[’']s services and skills)?/i;
/** `Joan Farthing, Her Majesty’s Inspector` */
const IS_INSPECTOR = new RegExp(
  `^,\\s(?:(?:the|an?|one of|ofsted[’']s|lead|senior|chief|national|regional)\\s)*(?:${INSPECTORS})(?![\\p{L}-])`,
  'iu',
);
/** Only a report of an inspection is called so. */
const OF_AN_INSPECTION =
  /\b(?:damning|scathing|critical|blistering|withering|excoriating|devastating|hard-hitting|inspection)\b/i;
const SPOKESPERSON = /spokes(?:man|woman|person|people)|press office|chair(?:man|woman|person)?\b/i;
const OF_OTHERS =
  /\b(?:council|committee|cabinet|officers?|progress|annual|consultants?|government|scrutiny|board|independent|news|charity|monitoring|academy|trust|forum|peer)\b/i;

/**
 * Whom the subject of a clause means.
 *
 * @returns A source, a pronoun to be resolved, or null where it is neither.
 */
export function sourceIn(subject: string): Source | Pronoun | null {
  const plain = withoutAdjuncts(subject.replace(/\s\([^()]*\)/g, '').replace(IN_FULL, 'Ofsted'));
  const head = headOf(plain);
  if (head === '') return null;
  const pronoun = /^(it|they|he|she)$/i.exec(head)?.[1]?.toLowerCase();
  if (pronoun) return pronoun === 'it' || pronoun === 'they' ? pronoun : 'person';
  const name = nameIn(plain);
  if (SPOKESPERSON.test(head)) return { whose: 'other', name, kind: 'person' };
  if (NAMED_INSPECTOR.test(head) || IS_INSPECTOR.test(plain.slice(head.length))) {
    return { whose: 'inspectors', name, kind: 'person' };
  }
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
    // "A report" may be anybody's; "the report" is the one that the article is about.
    return /^an?\s/i.test(head) && !OF_AN_INSPECTION.test(head) ? 'unknown' : 'inspectors';
  };
  return { whose: whose(), name, kind: 'document' };
}

/** Who a sentence without a verb of saying is about: the inspectors, or a person by name; else null. */
export function subjectOfSentence(sentence: string): Source | null {
  const plain = withoutAdjuncts(sentence);
  const inspectors = START.exec(plain)?.[0];
  if (inspectors) {
    const rest = plain.slice(inspectors.length);
    const isOf = /^[’']/.test(rest) && !THEIR_DOCUMENT.test(rest);
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

/** `Ofsted’s 12-page letter` */
const THEIR_DOCUMENT = new RegExp(
  `^[’']s?\\s(?:[\\p{L}\\p{N}-]+\\s){0,3}${DOCUMENT}(?![\\p{L}-])`,
  'iu',
);

/** The inspectors, where they stand after a dash or a colon behind quoted words; else null. */
export function signedBy(after: string): Source | null {
  const line = /^\s*(?:[–—-]|:|\()\s*(?!\()([^.;“”)]{3,80}?)[.)]?\s*$/u.exec(after)?.[1];
  const source = line ? sourceIn(line) : null;
  return source && typeof source === 'object' && source.whose === 'inspectors' ? source : null;
}

const START = new RegExp(
  `^(?:(?:the|these|both|its|their|this|two|joint|education|health|schools?|care|lead|government|damning|scathing|critical|new|published|ofsted|cqc)\\s+){0,4}(?:${INSPECTORS}|${DOCUMENT})(?![\\p{L}-])`,
  'iu',
);
const IS_BODY =
  /\b(?:Council|Service|Services|Post|Committee|Trust|School|Board|Partnership|Hall|Forum|Society|Department|England|Plan|Strategy|Act|Statement|Action|Group|NHS|The|These|Many|Some|Figures)\b/;

const OTHERS =
  /^(?:[\p{L}’'-]+\s+){0,3}?(?:council|authority|partnership|charity|union|parents?|famil(?:y|ies)|mothers?|fathers?|mum|dad|leaders?|officers?|councillors?|cllr|mp|minister|government|trust|forum|head\s?teachers?|society)(?![\p{L}])/iu;

/** Whether a sentence begins with somebody other than the inspectors, who may speak in it. */
export function maySpeak(sentence: string): boolean {
  const plain = withoutAdjuncts(sentence);
  return OTHERS.test(plain) || subjectOfSentence(plain)?.whose === 'other';
}

/** A body is referred to as "it", like a document. */
function kindOf(inspectors: string): Source['kind'] {
  if (/inspectors$/i.test(inspectors)) return 'people';
  return /(?:inspector|hmi|hmci)$/i.test(inspectors) ? 'person' : 'document';
}

function isPlural(head: string): boolean {
  return /(?:[^s’']s|people|children|police)$/i.test(head) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(head);
}
