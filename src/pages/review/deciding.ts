import { cards, idOf, noteOf } from './cards.js';
import { all, byId, one } from './elements.js';
import { annotate, by, type Decision, decide, decisionOn, on } from './review.js';
import { review, say, take } from './session.js';

/** Makes the buttons and notes of the findings work, and the reviewer's name. */
export function startDeciding(): void {
  for (const card of cards()) {
    for (const button of all('[data-decision]', card)) {
      button.addEventListener('click', () => {
        decideOn(card, button.dataset.decision as Decision);
        const isNoted = button.dataset.decision === 'flagged' && !one('.note', card).hidden;
        if (isNoted) noteOf(card).focus();
      });
    }
    noteOf(card).addEventListener('input', () =>
      take(annotate(review(), idOf(card), noteOf(card).value), `note ${idOf(card)}`),
    );
  }
  const reviewer = byId('reviewer', HTMLInputElement);
  reviewer.addEventListener('input', () => take(by(review(), reviewer.value), 'reviewer'));
  const signedOn = byId('signed-on', HTMLInputElement);
  signedOn.addEventListener('input', () => take(on(review(), signedOn.value), 'date'));
}

function decideOn(card: HTMLElement, decision: Decision): void {
  take(decide(review(), idOf(card), decision));
  say('');
}

/** Decides by a key, which never takes a decision back. */
export function settleOn(card: HTMLElement, decision: Decision): void {
  if (decisionOn(review(), idOf(card))?.decision !== decision) decideOn(card, decision);
}
