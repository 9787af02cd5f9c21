import type { Draft } from '../draft/draft.js';
import { NUMBER, numberOf } from '../numbers.js';

const SAID = new RegExp(
  `\\b${NUMBER} (?:(?:key|main|following|different|distinct) )?(?:significant (?:areas? of )?weakness(?:es)?|areas? of (?:significant )?weakness(?:es)?)\\b`,
  'i',
);

/** Warns where a document says how many weaknesses there are, and another number was read. */
export function checkCount(draft: Draft, read: number): void {
  if (read === 0) return;
  for (const { text, at } of draft.passages) {
    for (const sentence of text.split(/(?<=[.:;])\s+/)) {
      const said = numberOf(SAID.exec(sentence)?.[1]);
      // What a revisit letter says of progress counts verdicts.
      if (said === null || said === read || /\bprogress\b|\bone of\b/i.test(sentence)) continue;
      const message = `the document says “${sentence}”, but ${read} ${read === 1 ? 'was' : 'were'} read`;
      draft.warn('count-differs', message, at);
      return;
    }
  }
}
