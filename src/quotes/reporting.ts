import { inspectorsAtEnd } from './inspectors.js';

// Verbs of saying and writing; forms that are more often nouns are left out.
const VERBS = `
  says? said saying|adds? added adding|tells? told telling|writes? wrote written writing|states? stated stating
  notes? noted noting|reports? that reported reporting|finds? found|concludes? concluded concluding|describes? described describing
  calls? called calling|warns? warned warning|criticises? criticised criticising|praises? praised praising
  highlights? highlighted highlighting|identify identifies identified identifying|judges? judged
  reveals? revealed revealing|explains? explained explaining|continues? continued|commented commenting
  admits? admitted admitting|claims? claimed claiming|insists? insisted insisting|stressed stressing
  argues? argued arguing|accepts? accepted accepting|acknowledges? acknowledged acknowledging
  labels? labelled|brands? branded|replies|replied|responded|recognises? recognised|details? detailed
  declares? declared|reads?|observed|recommends? recommended|urges? urged|complained|asks? asked
  raises? raised|refers? referred|spoke|speaks? of|welcomes? welcomed|remarked|posted|tweeted|quoted
  points? out pointed out|deems? deemed|dubs? dubbed|deplored?|condemn(?:s|ed)?|emphasised?|expressed|puts? it|promises? promised|pledges? pledged|vowed`
  .trim()
  .split(/[\s|]*\n\s*|\|/)
  .flatMap((line) => line.split(/\s+(?!out|it|that|of)/))
  .join('|');

const VERB = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${VERBS})(?![\\p{L}\\p{N}’'-])`, 'giu');
const BE = /(?:^|\s)(?:is|are|was|were|be|been|being)(?:\s+\p{L}+ly)?\s*$/iu;

/** A clause that tells who said or wrote something, as far as its words show. */
export interface Clause {
  /** Who, as printed; with a passive verb, whoever follows `by`. */
  subject: string;
  verb: string;
  /** It is what the subject was told, by whomever. */
  heard?: boolean;
}

/** Whether a text holds a verb of saying or writing. */
export function hasReportingVerb(text: string): boolean {
  return text.search(VERB) >= 0 || /according to/i.test(text);
}

/**
 * The clause before a quotation that tells who said it: `inspectors say that “`, `is called “…” by
 * inspectors`, `according to the letter, “`.
 *
 * @param before - The sentence up to the quotation.
 * @param after - What follows the quotation in it.
 */
export function clauseBefore(before: string, after: string): Clause | null {
  const verbs = withoutLeading(verbsIn(before), before);
  const last = verbs.at(-1);
  const heard = HEARD.exec(before);
  if (heard && heard.index >= (last?.index ?? 0)) {
    return { subject: before.slice(0, heard.index), verb: heard[0].trim(), heard: true };
  }
  const according = [...before.matchAll(ACCORDING)].at(-1);
  if (according && according.index > (last?.index ?? -1)) {
    const [, verb = '', subject] = according;
    return { subject: subject ?? '', verb };
  }
  if (!last) return null;
  const subject = subjectBefore(before, verbs);
  const verb = last[0];
  if (!BE.test(before.slice(0, last.index))) return { subject, verb };
  const agent = /\bby ([^,.;:“”]+)/i.exec(before.slice(last.index) + after);
  if (agent) return { subject: agent[1] ?? '', verb };
  return HEARING.test(verb) ? { subject, verb, heard: true } : null;
}

// Who is told something does not say it.
const HEARING = /^(?:told|asked|urged|warned)$/i;

// `Reviews, as the inspectors put it, are`
const INSERTED = /,\s(?:as\s)([^,]+)$/i;
const ACCORDING = /\b(according to|in the (?:words|view|opinion|eyes) of) ([^,“”]+)/gi;
const HEARD = /\s(?:heard|hears)(?:\s(?:that|from [^“”]+|how))?[\s,:]*“?\s*$/i;

/** `Asked about it, she said`: the first of several verbs is no verb of the clause. */
function withoutLeading(verbs: Verb[], before: string): Verb[] {
  const [first, ...others] = verbs;
  const leads = first && /^\P{L}*$/u.test(before.slice(0, first.index));
  return leads && others.length > 0 && /(?:ed|ing)$/i.test(first[0]) ? others : verbs;
}

/** The subject of the last verb of saying: where a clause has several verbs, it stands before the first. */
function subjectBefore(before: string, verbs: readonly Verb[]): string {
  const [last, ...earlier] = verbs.toReversed() as [Verb, ...Verb[]];
  const head = before.slice(0, last.index);
  const clause = head.slice(clauseStart(head, earlier[0]?.index ?? null));
  const own = INSERTED.exec(clause)?.[1] ?? clause;
  const [previous] = earlier;
  // `The board, the letter says, “`
  const inserted = own.slice(own.lastIndexOf(',') + 1).trim();
  if (own.includes(',') && inspectorsAtEnd(inserted) === inserted) return inserted;
  if (!previous) return own;
  // What somebody says that the inspectors say is the inspectors'.
  const theirs = inspectorsAtEnd(own);
  if (theirs) return theirs;
  const isNew = own.length < head.length - previous.index && /\p{L}/u.test(own);
  return isNew ? own : subjectBefore(before, verbs.slice(0, -1));
}

/** Verbs of saying; after an article, a possessive or `to`, a word is a noun, or has no subject. */
function verbsIn(text: string): Verb[] {
  return [...text.matchAll(VERB)].filter(({ index }) => !NO_VERB_AFTER.test(text.slice(0, index)));
}

type Verb = RegExpExecArray;

const NO_VERB_AFTER = /(?:\b(?:to|the|an?|its|their|his|her)|[’']s|s[’'])\s$/i;

/** Where the clause of a verb begins: after a quotation, or a conjunction behind an earlier verb. */
function clauseStart(head: string, previous: number | null): number {
  const joints = previous === null ? /”\s*/g : JOINTS;
  const joint = [...head.matchAll(joints)].findLast(({ index }) => index > (previous ?? -1));
  const start = joint ? joint.index + joint[0].length : 0;
  return previous === null && !/\p{L}/u.test(head.slice(start)) ? 0 : start;
}

const JOINTS = /(?:[,;]\s+(?:but|and|while|whereas|although|as)|\s(?:but|while|whereas)|[;”])\s+/gi;

/** The clause that follows a quotation: `,” the letter says`, `,” said Jane Roe, a parent`. */
export function clauseAfter(after: string): Clause | null {
  const text = after.replace(/^[\s,–—-]+/, '');
  const according = /^according to ([^“”.;:]+)/i.exec(text);
  if (according) return { subject: according[1] ?? '', verb: 'according to' };
  const [verb] = verbsIn(text);
  if (!verb) return null;
  if (verb.index === 0) {
    const subject =
      /^(?!(?:in|on|at|by|from|to|as|that|of|with|it|how)\s)([^“”.;:]+?)(?=$|[“”.;:]|,? (?:who|which|after|when|as|in|on|at a|adding)\s)/i.exec(
        text.slice(verb[0].length).trimStart(),
      );
    return subject ? { subject: subject[1] ?? '', verb: verb[0] } : null;
  }
  const subject = text.slice(0, verb.index).trim();
  if (/^(?:and|but|which|who|while|as|that)\b/i.test(subject)) return null;
  const isShort = subject.split(/\s+/).length <= 16 && !/[“”.;:]/.test(subject);
  if (!isShort) return null;
  if (!BE.test(`${subject} `)) return { subject, verb: verb[0] };
  return HEARING.test(verb[0]) ? { subject, verb: verb[0], heard: true } : null;
}

/** The clause that ends a sentence: `“…” in recent months, inspectors found.` */
export function clauseAtEnd(rest: string): Clause | null {
  const found = /,\s+([^,.;:“”]+)[.?!]?\s*$/.exec(rest);
  const clause = found ? clauseAfter(found[1] ?? '') : null;
  return clause && /^\p{L}/u.test(clause.subject) ? clause : null;
}
