import { inspectorsSpeakingIn } from './inspectors.js';
import { clauseAfter, clauseAtEnd, clauseBefore } from './reporting.js';
import type { Sentence } from './sentences.js';
import { maySpeak, signedBy, sourceIn, subjectOfSentence } from './sources.js';
import type { Read, Speakers } from './speakers.js';
import { withoutAdjuncts } from './subject.js';
import type { Surroundings } from './surroundings.js';

/**
 * Whose words a quotation is, as its author tells in the same sentence: by the clause after it where it
 * stands first or ends with a comma, else by the one before.
 *
 * @param next - The sentence after it.
 */
export function readAround(
  { said, before, after, rest }: Surroundings,
  next: Sentence | undefined,
  speakers: Speakers,
): Read | null {
  const leads = !/\p{L}/u.test(before);
  const pauses = /[,–—-]["'”’]*$/.test(said) || /^\s*,/.test(after);
  const following = speakers.read(clauseAfter(after));
  if (following && (leads || pauses)) return following;
  return (
    speakers.read(clauseBefore(before, rest)) ??
    readSigned(after) ??
    speakers.read(clauseAtEnd(rest)) ??
    (leads && !/\p{L}/u.test(after) && next ? readShort(next, speakers) : null) ??
    readSubject(before, rest, speakers)
  );
}

/** `“It is late” – Ofsted` */
function readSigned(after: string): Read | null {
  const source = signedBy(after);
  return source && { source, words: '', carried: false };
}

/** `“Is it fair?” the inspectors ask.` */
function readShort({ text }: Sentence, speakers: Speakers): Read | null {
  if (/[“”]/.test(text) || text.split(' ').length > 8) return null;
  return speakers.read(clauseAfter(text));
}

/** A sentence whose subject is the inspectors, though it has no verb of saying. */
export function readSubject(before: string, rest: string, speakers: Speakers): Read | null {
  const by = /^[^.;“”]*?\bby ([^,.;:“”]+)/i.exec(rest.replaceAll(/“[^”]*”/g, ''));
  const agent = by ? sourceIn(by[1] ?? '') : null;
  if (agent && typeof agent === 'object' && agent.whose === 'inspectors') {
    return { source: agent, words: `by ${agent.name}`, carried: false };
  }
  const pronoun = /^(it|they)\s/i.exec(before.trim())?.[1] ?? '';
  const meant = speakers.read({ subject: pronoun, verb: '' });
  if (meant?.source.whose === 'inspectors') return meant;
  const subject = subjectOfSentence(before);
  if (subject?.whose === 'inspectors') return { source: subject, words: '', carried: false };
  const own = withoutAdjuncts(before);
  const named = /:\s*$/.test(before) && !maySpeak(own) ? inspectorsSpeakingIn(own) : null;
  return named && { source: named, words: '', carried: false };
}
