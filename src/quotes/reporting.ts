// Verbs that tell of words said or written; nouns of the same form are left out.
const VERBS = `
  says? said saying|adds? added adding|tells? told telling|writes? wrote written writing|stated stating
  noted noting|reported reporting|finds? found|concludes? concluded concluding|describes? described describing
  calls? called calling|warns? warned warning|criticises? criticised criticising|praises? praised praising
  highlights? highlighted highlighting|identify identifies identified identifying|judges? judged
  reveals? revealed revealing|explains? explained explaining|continues? continued|commented commenting
  admits? admitted admitting|claims? claimed claiming|insists? insisted insisting|stressed stressing
  argues? argued arguing|accepts? accepted accepting|acknowledges? acknowledged acknowledging
  labels? labelled|brands? branded|replies|replied|responded|recognises? recognised|details? detailed
  declares? declared|reads|observed|recommends? recommended|urges? urged|complained|asks? asked
  raises? raised|refers? referred|spoke|welcomes? welcomed|remarked|posted|tweeted|quoted
  points? out pointed out|deems? deemed|dubs? dubbed|deplored?|condemn(?:s|ed)?|emphasised?|expressed`
  .trim()
  .split(/[\s|]*\n\s*|\|/)
  .flatMap((line) => line.split(/\s+(?!out)/))
  .join('|');

const VERB = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${VERBS})(?![\\p{L}\\p{N}’'-])`, 'giu');
const BE = /(?:^|\s)(?:is|are|was|were|be|been|being)(?:\s+\p{L}+ly)?\s*$/iu;

/** A clause that tells who said or wrote something, as far as its words show. */
export interface Clause {
  /** Who, as printed; with a passive verb whoever stands behind `by`. */
  subject: string;
  verb: string;
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
  const according = /\baccording to ([^“”]+?),?\s*$/i.exec(before);
  if (according) return { subject: according[1] ?? '', verb: 'according to' };
  const verbs = [...before.matchAll(VERB)].filter(
    ({ index }) => !/\bto $/i.test(before.slice(0, index)),
  );
  const last = verbs.at(-1);
  if (!last) return null;
  const start = clauseStart(
    before,
    verbs.length > 1 ? (verbs.at(-2)?.index ?? 0) : null,
    last.index,
  );
  const subject = before.slice(start, last.index);
  const verb = last[0];
  if (!BE.test(subject)) return { subject, verb };
  const agent = /\bby ([^,.;:“”]+)/i.exec(before.slice(last.index) + after);
  return agent ? { subject: agent[1] ?? '', verb } : null;
}

/** With two verbs of saying in a sentence, the second has its own subject after a conjunction. */
function clauseStart(before: string, previous: number | null, verb: number): number {
  if (previous === null) return 0;
  const between = before.slice(previous, verb);
  const joint = [
    ...between.matchAll(
      /(?:[,;]\s+(?:but|and|while|whereas|although|as)|\s(?:but|while|whereas)|[;”])\s+/gi,
    ),
  ].at(-1);
  return joint ? previous + joint.index + joint[0].length : 0;
}

/** The clause that follows a quotation: `,” the letter says`, `,” said Jane Roe, a parent`. */
export function clauseAfter(after: string): Clause | null {
  const text = after.replace(/^[\s,–—-]+/, '');
  const according = /^according to ([^“”.;:]+)/i.exec(text);
  if (according) return { subject: according[1] ?? '', verb: 'according to' };
  const verb = [...text.matchAll(VERB)][0];
  if (!verb) return null;
  if (verb.index === 0) {
    const subject =
      /^(?!(?:in|on|at|by|from|to|as|that|of|with|it|how)\s)([^“”.;:]+?)(?=$|[“”.;:]|,? (?:who|which|after|when|as|in|on|at a|adding)\s)/i.exec(
        text.slice(verb[0].length).trimStart(),
      );
    return subject ? { subject: subject[1] ?? '', verb: verb[0] } : null;
  }
  const subject = text.slice(0, verb.index).trim();
  const isShort = subject.split(/\s+/).length <= 16 && !/[“”.;:]/.test(subject);
  return isShort && !BE.test(`${subject} `) ? { subject, verb: verb[0] } : null;
}
