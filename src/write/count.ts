/** A whole number for people: `3,214`. */
export function figure(number: number): string {
  return number.toLocaleString('en-GB');
}

/** Picks the form of a word that goes with a number: `is` or `are`, `weakness` or `weaknesses`. */
export function oneOrMore(number: number, one: string, more: string): string {
  return number === 1 ? one : more;
}

/** A number of things: `1 document`, `3,214 findings`; with `plural`, `2 weaknesses`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${figure(number)} ${oneOrMore(number, noun, plural)}`;
}
