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
  /\b(?:required|asked) to\b/i,
  /\b(?:statement of action|WSOA)\b/i,
  /\bfollowing\b/i,
];
const THESE_FOLLOW = /\bfollowing (?:significant )?areas? of (?:significant )?weakness(?:es)?:$/i;

/** Whether a sentence leads into the list of weaknesses. */
export function leadsIntoWeaknesses(words: string): boolean {
  return inOrder(words, WEAKNESSES_FOLLOW) || THESE_FOLLOW.test(words);
}
