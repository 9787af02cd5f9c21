import type { Source } from './source.js';

/** Inspectors and their bodies, as articles name them. */
export const INSPECTORS =
  "(?:ofsted|cqc|care quality commission|inspectors?|inspection teams?|inspectorates?|watchdogs?|regulators?|hmi|hmci|(?:her|his) majesty[’']s (?:chief )?inspectors?)";

/** What inspectors write. */
export const DOCUMENT =
  '(?:letters?|reports?|findings|inspections?|judgements?|judgments?|verdicts?|outcomes?)';

const MENTIONED = new RegExp(
  `(?:(?:the|a|its|their|an)\\s+)?(?:${INSPECTORS}|the (?:[\\p{L}’'-]+ ){0,2}${DOCUMENT}|findings)(?![\\p{L}-])`,
  'iu',
);
const AT_END = new RegExp(
  `(?:^|\\s)((?:(?:the|its|their)\\s)?(?:${INSPECTORS}|the ${DOCUMENT}))(?:\\s(?:also|had|has|have))?\\s*$`,
  'i',
);

// What is said after, about or to the inspectors is not theirs.
const NOT_BY =
  /\b(?:after|following|to|about|despite|since|with|against|over|on|before|at|by|for|of)\s(?:the\s|an?\s|its\s|their\s|this\s)?(?:\p{L}+\s)?$/iu;

/** The inspectors, or their letter, where a sentence names them as who speaks; null where it does not. */
export function inspectorsSpeakingIn(sentence: string): Source | null {
  const found = MENTIONED.exec(sentence);
  return found && !NOT_BY.test(sentence.slice(0, found.index)) ? inspectorsNamedIn(sentence) : null;
}

/** The inspectors, or their letter, wherever a sentence names them; null where it does not. */
export function inspectorsNamedIn(sentence: string): Source | null {
  const name = MENTIONED.exec(sentence)?.[0];
  return name ? { whose: 'inspectors', name, kind: 'document' } : null;
}

/** The inspectors, or their letter, where a text ends with them: the subject of the verb that follows. */
export function inspectorsAtEnd(text: string): string | null {
  return AT_END.exec(text)?.[1] ?? null;
}
