import { sentences, terms } from '../../match/words.js';

/**
 * The sentence of a finding that speaks of a theme: the first of those that share most words with the
 * theme's key; the first of all where none does. `[…]` stands for what is left out.
 */
export function sentenceOn(theme: string, text: string): string {
  const wanted = new Set(terms(theme.replaceAll('-', ' ')));
  const all = sentences(text);
  const shared = all.map((sentence) => {
    return new Set(terms(sentence).filter((term) => wanted.has(term))).size;
  });
  const place = shared.indexOf(Math.max(...shared));
  return [place > 0 ? '[…]' : '', all[place] ?? text, place < all.length - 1 ? '[…]' : '']
    .filter((part) => part !== '')
    .join(' ');
}
