import { all, entryOf, one, outlinesOf } from './elements.js';
import { type Decision, type Review, type ReviewedFinding, reviewedIn } from './review.js';

const WORDS: Readonly<Record<Decision, string>> = { accepted: 'Accepted', flagged: 'Flagged' };

const every = all('article[data-entry]');

/** The cards of the findings and of the other parts, in their order. */
export function cards(): readonly HTMLElement[] {
  return every;
}

/** The cards that no filter hides. */
export function shownCards(): HTMLElement[] {
  return every.filter((card) => !card.hidden);
}

/** The id of a card's finding. */
export function idOf(card: HTMLElement): string {
  return card.dataset.entry ?? '';
}

/** The card of a finding or part; null for anything else. */
export function cardOf(of: string | null): HTMLElement | null {
  const entry = of === null ? null : entryOf(of);
  return entry?.matches('article') ? entry : null;
}

/** The field for a note on a finding. */
export function noteOf(card: HTMLElement): HTMLTextAreaElement {
  return one<HTMLTextAreaElement>('.note textarea', card);
}

const before = new Map<string, ReviewedFinding>();

/** Shows the decisions on cards and outlines: those that changed. */
export function showDecisions(review: Review): void {
  for (const reviewed of reviewedIn(review)) {
    const card = cardOf(reviewed.id);
    if (!card || before.get(reviewed.id) === reviewed) continue;
    before.set(reviewed.id, reviewed);
    showDecision(card, reviewed);
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
  one('.note-printed', card).textContent = note ?? '';
  const field = noteOf(card);
  if (document.activeElement !== field) field.value = note ?? '';
}
