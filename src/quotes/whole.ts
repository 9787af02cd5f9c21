import type { Alteration } from './alterations.js';
import { type Found, find, type Needle, needleOf } from './find.js';
import { partsOf } from './parts.js';
import type { DocumentText } from './texts.js';
import { turnedAt } from './turned.js';

/** Where words stand verbatim, or where they do but for what is left out or put in, which turns their sense. */
export type Standings = { found: Found[] } | { turned: Alteration };

/** Where a quotation stands whole and verbatim; null where it does not. */
export function findWhole(
  stretches: readonly string[],
  texts: readonly DocumentText[],
  around: string,
): Standings | null {
  const needle = needleOf(partsOf(stretches));
  const found = find(needle, texts);
  if (found.length > 0) return standings(found, needle, around);
  // Some papers put their own words in round brackets; those of the document are no others' words.
  const inParentheses = needleOf(partsOf(stretches, true));
  const own = find(inParentheses, texts).filter((one) => !hidesBrackets(one));
  return own.length > 0 ? standings(own, inParentheses, around) : null;
}

/** The places where the sense is the document’s; where there are none, what turns it. */
export function standings(found: readonly Found[], needle: Needle, around: string): Standings {
  let turned: Alteration | null = null;
  const kept: Found[] = [];
  for (const one of found) {
    const alteration = turnedAt(one, needle, around);
    if (alteration) turned ??= alteration;
    else kept.push(one);
  }
  return turned && kept.length === 0 ? { turned } : { found: kept };
}

function hidesBrackets({ text: { squeezed }, spans }: Found): boolean {
  const [first] = spans;
  const last = spans.at(-1);
  const from = first ? squeezed.words[first.end - 1]?.to : 0;
  const to = last ? squeezed.words[last.first]?.from : 0;
  return squeezed.text.slice(from, to).includes('(');
}
