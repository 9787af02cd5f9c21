import { type Found, find, needleOf } from './find.js';
import { partsOf } from './parts.js';
import type { DocumentText } from './texts.js';

/** Where a quotation stands whole and verbatim; null where it does not. */
export function findWhole(
  stretches: readonly string[],
  texts: readonly DocumentText[],
): Found[] | null {
  const found = find(needleOf(partsOf(stretches)), texts);
  if (found.length > 0) return found;
  // Some papers put their own words in round brackets; those of the document are no others' words.
  const own = find(needleOf(partsOf(stretches, true)), texts).filter((one) => !hidesBrackets(one));
  return own.length > 0 ? own : null;
}

function hidesBrackets({ text: { squeezed }, spans }: Found): boolean {
  const [first] = spans;
  const last = spans.at(-1);
  const from = first ? squeezed.words[first.end - 1]?.to : 0;
  const to = last ? squeezed.words[last.first]?.from : 0;
  return squeezed.text.slice(from, to).includes('(');
}
