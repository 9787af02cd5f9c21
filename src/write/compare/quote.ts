import { sentences, terms } from '../../match/words.js';
import { type MatchedPhrase, taggerFor } from '../../themes/tagger.js';

/**
 * The sentence of a finding that speaks most of a theme; `[…]` stands for what is left out. Of a theme
 * that is in no list of ours, by the words of its key.
 */
export function sentenceOn(theme: string, text: string): string {
  const all = sentences(text);
  if (all.length < 2) return text;
  const byPhrases = all.map((sentence) => phrasesOn(theme, sentence));
  const scores = byPhrases.some((score) => score > 0)
    ? byPhrases
    : all.map((sentence) => sharedTerms(theme, sentence));
  const place = scores.indexOf(Math.max(...scores));
  return [place > 0 ? '[…]' : '', all[place] ?? text, place < all.length - 1 ? '[…]' : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** What a phrase counts: one that tells the theme by itself the most. */
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
