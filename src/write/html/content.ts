import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import { longDate } from '../dates.js';

/** What parts are made of: elements and plain text, which is escaped when it is written. */
export type Content = Element | Text | string | null;

/** Words that only screen readers read out. */
export function unseen(words: string): Element {
  return h('span.unseen', {}, words);
}

/** The document's own words, set apart from what the page says about them. */
export function quoted(text: string): Element {
  return h('p.verbatim', {}, text);
}

/** A day for people: `2022-05-11` is 11 May 2022. */
export function day(iso: string): Element {
  return h('time', { dateTime: iso }, longDate(iso));
}

/** The first to the last day of something. */
export function days({ from, to }: { from: string; to: string }): Element {
  return from === to ? day(from) : h('span', {}, [day(from), ' to ', day(to)]);
}
