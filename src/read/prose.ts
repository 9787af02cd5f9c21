/** Whether a text ends where a sentence, a clause or a lead-in does. */
export function endsSentence(text: string): boolean {
  return /[.:;?!][”’"')\]]?$/.test(text);
}

/** Whether a text begins in lower case, as the rest of a sentence does. */
export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether a text plainly has nothing to fold or to clean: most have none, and to look is cheaper. */
export function isFolded(text: string): boolean {
  return !/[^ -~‘’“”–]| {2}|^ | $/.test(text);
}

/**
 * What nobody sees: soft hyphens, joiners and zero-width spaces, marks of direction, byte order marks,
 * and the null that a damaged file holds.
 */
const UNSEEN = /[\0\p{Default_Ignorable_Code_Point}]/gu;

/** A text in NFC, its ligature glyphs as letters, without what is no part of the words. */
export function cleanText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}
