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
 * A text in NFC, its ligature glyphs as letters, without soft hyphens and zero-width characters, which
 * are no part of the words.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u200b\ufeff]/g, '');
}
