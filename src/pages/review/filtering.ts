import { cards, idOf, shownCards } from './cards.js';
import { byId, outlinesOf } from './elements.js';
import { fileFilter } from './filed.js';
import { isShown } from './filter.js';
import { hitCard, readAhead, showHits } from './hits.js';
import { decisionOn } from './review.js';
import type { Unit } from './seeking.js';
import { review, say } from './session.js';
import { seeker } from './vocabulary.js';

/** The search field. */
export const search = byId('search', HTMLInputElement);

const type = byId('filter-type', HTMLSelectElement);
const theme = byId('filter-theme', HTMLSelectElement);
const decision = byId('filter-decision', HTMLSelectElement);

/** How long typing rests before hits are marked, in milliseconds. */
const REST = 120;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Makes the search and the filters work. */
export function startFiltering(): void {
  for (const control of [search, type, theme, decision]) control.addEventListener('input', filter);
  readAhead(cards());
}

function filter(): void {
  const units = seeker.unitsOf(search.value);
  const decided = new Map(
    decision.value === ''
      ? []
      : cards().map((card) => [card, decisionOn(review(), idOf(card))?.decision ?? null]),
  );
  for (const card of cards()) {
    const { type: own = '', themes = '' } = card.dataset;
    const facts = { type: own, themes: themes.split(' '), decision: decided.get(card) ?? null };
    const wanted = { type: type.value, theme: theme.value, decision: decision.value };
    hide(card, !isShown(wanted, facts) || !hitCard(card, units));
  }
  const [shown, all] = [shownCards().length, cards().length];
  byId('nothing', HTMLParagraphElement).hidden = shown > 0;
  fileFilter(shown === all ? '' : `${wordsOfFilter()}: ${shown} of ${all}`);
  const told = shown === all ? '' : `${shown} of ${all} shown`;
  say(told);
  clearTimeout(waiting);
  waiting = setTimeout(() => tell(units, told), REST);
}

function hide(card: HTMLElement, isHidden: boolean): void {
  if (card.hidden === isHidden) return;
  card.hidden = isHidden;
  for (const outline of outlinesOf(idOf(card))) outline.classList.toggle('is-filtered', isHidden);
}

/** Marks the hits, and says how many there are on the pages. */
function tell(units: readonly Unit[], told: string): void {
  const onPages = showHits(units, shownCards());
  if (units.length === 0) return;
  const places = `${onPages} ${onPages === 1 ? 'place' : 'places'} in the document`;
  say(told === '' ? places : `${told}; ${places}`);
}

/** The filters that are on, in words. */
function wordsOfFilter(): string {
  const chosen = [type, theme, decision]
    .filter(({ value }) => value !== '')
    .map(({ selectedOptions }) => selectedOptions[0]?.text ?? '');
  const words = search.value.trim();
  return [...(words === '' ? [] : [`“${words}”`]), ...chosen].join(', ');
}
