import { anchorsOf, frequenciesOf } from './anchors.js';
import { Occurrences } from './occurrences.js';
import { Patterns } from './patterns.js';
import { Prefilter } from './prefilter.js';
import { type Ways, waysOf } from './ways.js';
import type { Span, Word } from './words.js';

/** A phrase found in a text, and the words it covers. */
export interface Hit<Use> extends Span {
  use: Use;
}

/** Finds every phrase of a list in a text; the hits come in no order. */
export type Matcher<Use> = (words: readonly Word[]) => Hit<Use>[];

/**
 * Makes one matcher of all phrases. Each pattern of a word has a number, and what numbers a word fits is
 * found once and remembered. A phrase is looked for only around the rarest of its words, and only where a
 * sentence has all the others: few are.
 *
 * @param phrases - Each with what it is used for.
 * @throws RangeError as `phraseSteps` does.
 */
export function matcherOf<Use>(phrases: readonly (readonly [string, Use])[]): Matcher<Use> {
  const patterns = new Patterns();
  const ways = waysOf(phrases, patterns);
  const frequency = frequenciesOf(ways.choices, patterns);
  const anchors = anchorsOf(ways, patterns.choices, frequency);
  const prefilter = new Prefilter(ways, anchors, patterns);
  const text = new Occurrences(patterns);
  return (words) => {
    text.read(words);
    const hits: Hit<Use>[] = [];
    const left = prefilter.left(text);
    for (let index = 0; index < left; index += 1) {
      const way = prefilter.ways[index] as number;
      const use = ways.uses[way] as Use;
      const pattern = anchors.patterns[way] as number;
      const places =
        pattern === -1 ? text.find(anchors.choices[way] as number) : text.findOne(pattern);
      const start = ways.starts[way] as number;
      if (ways.starts[way + 1] === start + 1) {
        ofOneWord(use, text, places, hits);
        continue;
      }
      const choice = ways.choices[start] as number;
      const least = anchors.least[way] as number;
      const most = anchors.most[way] as number;
      let next = 0;
      for (let place = 0; place < places; place += 1) {
        const anchor = text.found[place] as number;
        const last = anchor - least;
        for (let from = Math.max(next, anchor - most); from <= last; from += 1) {
          if (!text.fits(from, choice)) continue;
          const to = endOf(ways, way, start + 1, from + 1, words, text);
          if (to !== -1) hits.push({ use, from, to });
        }
        next = Math.max(next, last + 1);
      }
    }
    return hits;
  };
}

/** Adds the hits of a way of one step, which stands wherever its word does. */
function ofOneWord<Use>(use: Use, text: Occurrences, places: number, hits: Hit<Use>[]): void {
  let before = -1;
  for (let place = 0; place < places; place += 1) {
    const from = text.found[place] as number;
    if (from !== before) hits.push({ use, from, to: from + 1 });
    before = from;
  }
}

/** Where the rest of a way ends, from a step on, that goes on at `at`; −1 where it does not. */
function endOf(
  ways: Ways<unknown>,
  way: number,
  step: number,
  at: number,
  words: readonly Word[],
  text: Occurrences,
): number {
  if (step === ways.starts[way + 1]) return at;
  const choice = ways.choices[step] as number;
  const lastWord = Math.min(at + (ways.gaps[step] as number), words.length - 1);
  const lastSentence = (words[at - 1] as Word).sentence + (ways.over[step] as number);
  for (let here = at; here <= lastWord; here += 1) {
    if ((words[here] as Word).sentence > lastSentence) return -1;
    if (!text.fits(here, choice)) continue;
    const end = endOf(ways, way, step + 1, here + 1, words, text);
    if (end !== -1) return end;
  }
  return -1;
}
