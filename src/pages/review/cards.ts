import { all, one, outlinesOf } from './elements.js';
import type { Facts } from './filter.js';
import { type Decision, type Review, type ReviewedFinding, reviewedIn } from './review.js';

const WORDS: Readonly<Record<Decision, string>> = { accepted: 'Accepted', flagged: 'Flagged' };

/** The cards of the findings and of the other parts, in their order. */
export function cards(): HTMLElement[] {
  return all('article[data-entry]');
}

/** The cards that no filter hides. */
export function shownCards(): HTMLElement[] {
  return cards().filter((card) => !card.hidden);
}

/** The id of a card's finding. */
export function idOf(card: HTMLElement): string {
  return card.dataset.entry ?? '';
}

/** The field for a note on a finding. */
export function noteOf(card: HTMLElement): HTMLTextAreaElement {
  return one<HTMLTextAreaElement>('textarea', card);
}

/** What the filters look at. */
export function factsOf(card: HTMLElement, decision: ReviewedFinding['decision']): Facts {
  const { type = '', themes = '' } = card.dataset;
  const words = all('.verbatim, code, .chip', card).map(({ textContent }) => textContent);
  return { text: words.join(' '), type, themes: themes.split(' '), decision };
}

/** Shows the decisions on cards and outlines. */
export function showDecisions(review: Review): void {
  const decided = new Map(reviewedIn(review).map((one) => [one.id, one]));
  for (const card of cards()) {
    const found = decided.get(idOf(card));
    if (found) showDecision(card, found);
  }
}

function showDecision(card: HTMLElement, { id, decision, note }: ReviewedFinding): void {
  for (const element of [card, ...outlinesOf(id)]) {
    element.classList.toggle('is-accepted', decision === 'accepted');
    element.classList.toggle('is-flagged', decision === 'flagged');
  }
  for (const button of all('[data-decision]', card)) {
    button.setAttribute('aria-pressed', String(button.dataset.decision === decision));
  }
  one('.decision-words', card).textContent = decision === null ? '' : WORDS[decision];
  one('.note', card).hidden = decision !== 'flagged' && note === null;
  const field = noteOf(card);
  if (document.activeElement !== field) field.value = note ?? '';
}
