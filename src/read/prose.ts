/** Whether a text ends where a sentence, a clause or a lead-in does. */
export function endsSentence(text: string): boolean {
  return /[.:;?!][”’"')\]]?$/.test(text);
}

/** Whether a text begins in lower case, as the rest of a sentence does. */
export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
