// Where the head of a subject ends: at a preposition, a relative clause, or what belongs to the verb.
const HEAD_END =
  /,|\s(?:of|from|at|for|on|in|to|with|who|which|whose|that|by|after|about|into|behind|as|published|produced|issued|also|then|later|further|has|have|had|was|were|is|are|will|would|did|does|do|could|can|only|even|simply|(?!family|highly|deeply|newly|sharply|extremely|strongly)\p{Ll}{3,}ly)(?=\s|$)/u;
// What stands before the subject of a sentence.
const ADJUNCT =
  /^(?:(?:however|but|and|also|meanwhile|instead|now|yet|so|overall|elsewhere|yesterday|today|furthermore|moreover|finally|separately|crucially|worryingly),?\s+|(?:in|on|at|after|following|during|despite|while|when|as|under|among|for|since|(?!Ofsted|United|Reading|Barking)\p{L}+(?:ed|ing))\s[^,]*,\s*)/iu;

/** The subject of a clause, without what stands before it in the sentence. */
export function withoutAdjuncts(subject: string): string {
  let plain = subject.replace(/^[^\p{L}\p{N}]+/u, '').trim();
  for (let found = ADJUNCT.exec(plain); found; found = ADJUNCT.exec(plain)) {
    plain = plain.slice(found[0].length).trim();
  }
  return plain;
}

/** The head of a subject: up to a preposition, a relative clause or the verb. */
export function headOf(plain: string): string {
  const end = HEAD_END.exec(plain)?.index ?? plain.length;
  return plain.slice(0, end).trim();
}

/** The longest name that is shown. */
const LONGEST = 120;

/** A subject as it is shown: without relative clauses and what belongs to the verb. */
export function nameIn(plain: string): string {
  const name = plain
    .replace(/,?\s(?:which|who|whose|published|produced|issued|released)\s.*$/, '')
    .replace(/\sas(?:\s.*)?$/, '')
    .replace(/(?:\s(?:also|then|later|further|has|have|had|been|(?!family)\p{Ll}{3,}ly))+\s*$/u, '')
    .replace(/[\s,–—-]+$/, '');
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}
