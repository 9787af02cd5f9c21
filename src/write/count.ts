/**
 * A number with its noun: `1 document`, `3,214 findings`.
 *
 * @param plural - Where it is not the noun with an s.
 */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? noun : plural}`;
}
