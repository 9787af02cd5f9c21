/** Patterns that follow each other in a text. One regular expression for all would not be linear. */
export type Steps = readonly RegExp[];

/** Whether a text holds all the patterns, one after the other. */
export function inOrder(words: string, steps: Steps): boolean {
  let from = 0;
  for (const step of steps) {
    const found = step.exec(words.slice(from));
    if (!found) return false;
    from += found.index + found[0].length;
  }
  return true;
}

/** What leads into the list of weaknesses, with or without the sentence on concerns before it. */
const WEAKNESSES_FOLLOW: Steps = [
  /\b(?:required|asked|needs?|ha(?:s|ve)) to\b|\b(?:must|should|will)\b/i,
  /\b(?:statement of action|WSOA)\b/i,
  /\bfollowing\b/i,
];
const STATEMENT = /\b(?:statement of action|WSOA)\b/i;
const TACKLED = /\b(?:following|these|below|tackle|address|namely|as follows)\b/i;
const SIGNIFICANT =
  /\b(?:significant (?:areas? of )?|areas? of (?:significant )?)(?:weakness|concern)(?:e?s)?\b/i;
const WEAKNESS = /\bweakness(?:es)?\b|\bsignificant concerns?\b/i;
const ARE =
  /\b(?:following|these|below|tackle|address|namely|as follows|are|were|identified|in)\b/i;

/** Whether a sentence leads into the list of weaknesses, wherever it stands. */
export function leadsIntoWeaknesses(words: string): boolean {
  if (inOrder(words, WEAKNESSES_FOLLOW)) return true;
  const { lead } = splitLead(words);
  return (
    lead.endsWith(':') && (STATEMENT.test(lead) || SIGNIFICANT.test(lead)) && TACKLED.test(lead)
  );
}

/** Whether a sentence of the section of weaknesses leads into a list of them. */
export function introducesWeaknesses(words: string): boolean {
  const { lead } = splitLead(words);
  return (
    leadsIntoWeaknesses(words) || (lead.endsWith(':') && WEAKNESS.test(lead) && ARE.test(lead))
  );
}

/** A lead, and what the same paragraph says after its colon: a weakness, or several. */
export function splitLead(words: string): { lead: string; rest: string } {
  const colon = words.indexOf(': ');
  if (colon < 0) return { lead: words, rest: '' };
  return { lead: words.slice(0, colon + 1), rest: words.slice(colon + 2) };
}

/** "The clinical commissioning group must also address:", after a list: more weaknesses follow. */
export function leadsOn(words: string): boolean {
  const more =
    /\b(?:weakness(?:es)?|concerns?|tackle|address|improve|resolve|also|in addition|additionally|further|as well as)\b/i;
  return words.endsWith(':') && more.test(words) && !speaksOfContents(words);
}

/** "The statement should set out:": what follows is what the statement must hold. */
export function speaksOfContents(words: string): boolean {
  const contents =
    /\b(?:timescales?|includes?|contain|set(?:s|ting)? out|actions?|support|monitor\w*|next steps)\b/i;
  return words.endsWith(':') && contents.test(words);
}

/** Whether a sentence says what happens next, which is no weakness. */
export function speaksOfNext(words: string): boolean {
  return /\b(?:Ofsted|HMCI|working days|statement of action|written statement|WSOA|Department for Education|NHS England)\b/i.test(
    words,
  );
}

/** "No written statement of action is required." */
export const NOT_REQUIRED =
  /\bstatement of action\b[^.]{0,200}\bnot required\b|\bno (?:written )?statement of action (?:is|was|has been) (?:required|needed|asked for)\b|\bnot (?:asked for|require|required|requested|requesting|ask for) a(?:ny)? (?:written )?statement of action\b/i;

/** Whether a paragraph closes a letter: it takes leave of those to whom it is written, or says what is asked of them. */
export function closesLetter(words: string): boolean {
  return (
    /^(?:Thank you\b|(?:We|I) (?:hope|thank|are grateful|am grateful|would like to thank|wish)\b)/.test(
      words,
    ) || NOT_REQUIRED.test(words)
  );
}
