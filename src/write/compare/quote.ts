import { sentences, terms } from '../../similarity/words.js';
import { type MatchedPhrase, taggerFor } from '../../themes/tagger.js';

/**
 * The sentence of a finding that says most about a theme, with the one before it where it refers back to
 * that, and the one after it where that qualifies it; `[…]` stands for what is left out. A theme that the
 * built-in list does not have is looked for by the words of its key.
 */
export function sentenceOn(theme: string, text: string): string {
  const all = sentences(text);
  const place = placeOf(theme, all);
  let from = place;
  while (from > 0 && REFERS_BACK.test(all[from] ?? '')) from -= 1;
  const to = QUALIFIES.test(all[place + 1] ?? '') ? place + 2 : place + 1;
  return part(all, from, to);
}

function part(all: readonly string[], from: number, to: number): string {
  return [from > 0 ? '[…]' : '', ...all.slice(from, to), to < all.length ? '[…]' : '']
    .filter((words) => words !== '')
    .join(' ');
}

/** How a sentence begins that needs the one before it. */
const REFERS_BACK =
  /^(?:This|These|That|Those|It|They|Their|Its|Such|However|But|Yet|Also|Additionally|Furthermore|Consequently|Likewise|Similarly|Nevertheless|For (?:example|instance|some|others)|As a result|In turn|Despite this|In these|In addition)\b/;

/** How a sentence begins that limits what the one before it says. */
const QUALIFIES = /^(?:However|But|Yet|Nevertheless|Nonetheless|Despite this|Although|Even so)\b/;

function placeOf(theme: string, all: readonly string[]): number {
  if (all.length < 2) return 0;
  const byPhrases = all.map((sentence) => phrasesOn(theme, sentence));
  const scores = byPhrases.some((score) => score > 0)
    ? byPhrases
    : all.map((sentence) => sharedTerms(theme, sentence));
  return scores.indexOf(Math.max(...scores));
}

/** How much a phrase counts, by how surely it shows a theme. */
const WEIGHTS: Readonly<Record<MatchedPhrase['strength'], number>> = {
  strong: 3,
  fair: 2,
  weak: 1,
};

function phrasesOn(theme: string, text: string): number {
  const reason = taggerFor()
    .reasons({ text, points: [] })
    .find(({ key }) => key === theme);
  const weights = (reason?.phrases ?? []).map(({ strength, aside }) => {
    return aside ? WEIGHTS[strength] / 2 : WEIGHTS[strength];
  });
  return weights.reduce((total, weight) => total + weight, 0);
}

function sharedTerms(theme: string, text: string): number {
  const wanted = new Set(terms(theme.replaceAll('-', ' ')));
  return new Set(terms(text).filter((term) => wanted.has(term))).size;
}
