import type { Element, Text } from 'hast';
import { h } from 'hastscript';

/** What parts are made of: elements and plain text, which is escaped when it is written. */
export type Content = Element | Text | string | null;

/** Words that only screen readers tell. */
export function unseen(words: string): Element {
  return h('span.unseen', {}, words);
}

/** The document's own words, set apart from all that the page says of them. */
export function quoted(text: string): Element {
  return h('p.verbatim', {}, text);
}

/** A day for people; `2022-05-11` is 11 May 2022. */
export function day(iso: string): Element {
  const date = new Date(`${iso}T00:00:00Z`);
  const words = date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return h('time', { dateTime: iso }, words);
}

/** The first to the last day of something. */
export function days({ from, to }: { from: string; to: string }): Element {
  return from === to ? day(from) : h('span', {}, [day(from), ' to ', day(to)]);
}

/** `3 findings`, `1 finding`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? noun : plural}`;
}
