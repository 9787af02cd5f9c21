import { fieldNames, ownStems } from '../../search/vocabulary.js';
import { functionWords } from '../../similarity/words.js';

type Pattern = readonly [source: string, flags: string];

/** What the search of the page has to know to take words as `arealetter search` does. */
export function vocabulary() {
  const pattern = ({ source, flags }: RegExp): Pattern => [source, flags];
  return {
    names: fieldNames().map(({ written, typed }) => ({
      written: written.map(pattern),
      typed: pattern(typed),
    })),
    words: ownStems(),
    functionWords: functionWords(),
  };
}
