import type { Reworded } from './by-sense.js';
import { type Sense, senseOf } from './sense.js';
import { withoutSlips } from './spelling.js';

/** Headings of lists of findings that say in other words whether these are praise or criticism. */
export function saying(sense: Sense, pattern: Pick<RegExp, 'test'> = /./): Reworded {
  return { turns: true, test: (words) => senseOf(words) === sense && pattern.test(words) };
}

/** Headings that a pattern tells, whatever slips they hold, and that open one section only. */
export function like(pattern: Pick<RegExp, 'test'>): Reworded {
  return { test: (words) => pattern.test(withoutSlips(words)) && senseOf(words) === null };
}
