import { listMark } from '../../read/marks.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { beginningOf, textsOf } from '../lists.js';

/** A symbol, or a letter by itself, as fonts of glyphs leave behind: "q ", "Ø ", "→ ", "?". */
const LOST = /^(?![AaI]\s)(?:[^\p{L}\p{N}\s‘’“”'"()£$€%&#@[\]…]|\p{L}(?=\s))/u;
/** A mark after a sentence inside a text. */
const MIDST =
  /[.;:?!)][”’"']? (?:[•▪■◼●○◦‣·→Ø×ü§➢✓?oqnv–—-]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,3})[.)]|\d{1,2}\.\d{1,2}\.?) (?=[‘“'"(]?\p{Lu})|[•▪■◼●‣➢\uf0b7\uf0a7\uf06e]/u;
/** Glyphs in one encoding, read in another. */
const GARBLED = /â€|Â·|ï‚·/;

/** Marks and numbers of lists are no part of a finding: what has one may be several, or half of one. */
export const listMarkIn: RecordRule = {
  name: 'list-mark',
  holds: 'No finding holds the mark or the number of a list, at its beginning or inside.',
  kinds: ALL,
  *check({ findings }) {
    for (const finding of findings) {
      const marked = textsOf(finding).find(
        (text) => listMark(text) || LOST.test(text) || MIDST.test(text) || GARBLED.test(text),
      );
      if (marked === undefined) continue;
      const message = `this finding holds a list mark: ${beginningOf(marked)}`;
      yield { message, at: finding.at, findings: [finding] };
    }
  },
};
