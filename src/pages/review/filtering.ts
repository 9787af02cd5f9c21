import { cards, idOf, shownCards } from './cards.js';
import { all, byId, outlinesOf } from './elements.js';
import { fileFilter } from './filed.js';
import { type Facts, isShown } from './filter.js';
import { highlight } from './highlight.js';
import type { ReviewedFinding } from './review.js';
import { decisionOn } from './review.js';
import { review, say } from './session.js';

/** The search field. */
export const search = byId('search', HTMLInputElement);

const type = byId('filter-type', HTMLSelectElement);
const theme = byId('filter-theme', HTMLSelectElement);
const decision = byId('filter-decision', HTMLSelectElement);

/** Makes the search and the filters work. */
export function startFiltering(): void {
  for (const control of [search, type, theme, decision]) control.addEventListener('input', filter);
}

function filter(): void {
  const wanted = {
    words: search.value,
    type: type.value,
    theme: theme.value,
    decision: decision.value,
  };
  for (const card of cards()) {
    const decided = decisionOn(review(), idOf(card))?.decision ?? null;
    card.hidden = !isShown(wanted, factsOf(card, decided));
    for (const outline of outlinesOf(idOf(card))) {
      outline.classList.toggle('is-filtered', card.hidden);
    }
  }
  highlight(search.value, shownCards());
  const [shown, all] = [shownCards().length, cards().length];
  byId('nothing', HTMLParagraphElement).hidden = shown > 0;
  say(shown === all ? '' : `${shown} of ${all} shown`);
  fileFilter(shown === all ? '' : `${wordsOfFilter()}: ${shown} of ${all}`);
}

/** The filters that are on, in words. */
function wordsOfFilter(): string {
  const chosen = [type, theme, decision]
    .filter(({ value }) => value !== '')
    .map(({ selectedOptions }) => selectedOptions[0]?.text ?? '');
  const words = search.value.trim();
  return [...(words === '' ? [] : [`“${words}”`]), ...chosen].join(', ');
}

/** What the filters look at. */
function factsOf(card: HTMLElement, decision: ReviewedFinding['decision']): Facts {
  const { type = '', themes = '' } = card.dataset;
  const words = all('.verbatim, code, .chip', card).map(({ textContent }) => textContent);
  return { text: words.join(' '), type, themes: themes.split(' '), decision };
}
