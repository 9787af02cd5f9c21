const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );

/** A number from one on, in words or digits: the source of a pattern with one group. */
export const NUMBER = `(\\d{1,2}|${NUMBERS.slice(1).join('|')})`;

/** The number that a word or digits matched by `NUMBER` stand for; null for no match. */
export function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  return /^\d/.test(words) ? Number(words) : NUMBERS.indexOf(words.toLowerCase());
}
