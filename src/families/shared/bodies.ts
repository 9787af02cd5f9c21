import { findArea } from '../../record/areas.js';

const BODY =
  /\b(?:council|authority|authorities|boards?|groups?|CCGs?|ICBs?|trusts?|borough|partnership|NHS England)\b/i;

/**
 * Splits "A and B" into the bodies that it names, each as printed. A name that holds an "and" or a comma
 * goes on until it has its noun (council, board, group …).
 */
export function splitBodies(words: string): string[] {
  const bodies: string[] = [];
  let open = '';
  for (const piece of words.split(/(,\s+(?:and\s+)?|\s+and\s+)/)) {
    if (open === '' && isLink(piece)) continue;
    open += piece;
    if (isLink(piece) || !isWhole(open, words)) continue;
    bodies.push(open);
    open = '';
  }
  const found = [...bodies, open].map((body) => body.replace(/[.,;]$/, '').trim()).filter(Boolean);
  return words.endsWith(',') ? found.filter((body) => !standsForOthers(body)) : found;
}

function isLink(piece: string): boolean {
  return /^(?:,\s+(?:and\s+)?|\s+and\s+)$/.test(piece);
}

function isWhole(name: string, words: string): boolean {
  if (!BODY.test(name)) return false;
  // "London Borough of Barking" | "and Dagenham …": the borough's name goes on.
  const borough = /borough of (.+)$/i.exec(name)?.[1];
  const after = words.slice(words.indexOf(name) + name.length);
  const next = /^\s+and\s+(\S+)/.exec(after)?.[1];
  return !(borough && next && findArea(`${borough} and ${next}`));
}

/** "the two clinical commissioning groups, A and B,": A and B are the bodies. */
function standsForOthers(body: string): boolean {
  return /^the \D*\b(?:groups|boards|bodies|councils)\b/.test(body);
}

/** The bodies that a decision makes responsible: "… determined that A and B are jointly responsible …". */
export function bodiesIn(decision: string): string[] {
  const sentences = decision.split(/(?<=\.)\s+/);
  for (const sentence of sentences) {
    const verb = /\s(?:are|is|were|was) (?:jointly )?responsible\b/i.exec(sentence);
    if (!verb) continue;
    const clauses = sentence.slice(0, verb.index).split(/\bthat\s+/i);
    return splitBodies(clauses.at(-1) ?? '');
  }
  return [];
}

const BODY_ENDS =
  /\b(?:council|authority|authorities|boards?|groups?|CCGs?|ICBs?|trusts?|borough|partnership|England|leaders)\)?[.,]?$|\bborough of .+$/i;

/** Whether a text is the name of a body, and not a sentence about one. */
export function isBody(words: string): boolean {
  return (
    BODY_ENDS.test(words) && !/\b(?:should|must|needs?|will|ensure|are|is|have|has)\b/.test(words)
  );
}
