import { cardOf, cards, noteOf, shownCards } from './cards.js';
import { settleOn } from './deciding.js';
import { all, byId } from './elements.js';
import { search } from './filtering.js';
import { type Act, actOf } from './keys.js';
import { chosen } from './link.js';
import { undo } from './session.js';
import { printedSide, recordSide, reveal } from './sides.js';

/** Makes the keys work. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    const act = actOf({
      key,
      held: ctrlKey || altKey || metaKey,
      typing: event.target instanceof Element && event.target.matches(TYPING),
      on: byId('keys-on', HTMLInputElement).checked,
    });
    if (!act) return;
    event.preventDefault();
    DOES[act](cardOf(chosen()));
  });
}

const TYPING = 'textarea, select, input:not([type="checkbox"]):not([type="file"])';

const DOES: Readonly<Record<Act, (card: HTMLElement | null) => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  accept: (card) => {
    if (!card) return step(1);
    settleOn(card, 'accepted');
    step(1);
  },
  flag: (card) => {
    if (!card) return step(1);
    settleOn(card, 'flagged');
    noteOf(card).focus();
  },
  correct: (card) => card?.querySelector<HTMLElement>('[data-correct]')?.click(),
  missing: () => sheetInView()?.querySelector<HTMLElement>('[data-missing]')?.click(),
  undo,
  search: () => search.focus(),
  leave: (card) => {
    if (card && !card.hidden) goTo(card);
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  },
};

/** Goes to an entry of the record, if there is one. */
export function goTo(entry: HTMLElement | undefined): void {
  if (!entry) return;
  const folded = entry.querySelector('details');
  // What is to be decided on is to be seen.
  if (folded) folded.open = true;
  entry.focus({ preventScroll: true });
  reveal(entry, recordSide());
}

/** The page, or the text, in whose upper half the reviewer reads. */
function sheetInView(): Element | undefined {
  const { top, height } = printedSide().getBoundingClientRect();
  const middle = Math.max(0, top) + height / 2;
  const sheets = all<Element>('.printed-page, .printed-text', printedSide());
  return sheets.find((sheet) => sheet.getBoundingClientRect().bottom > middle) ?? sheets.at(-1);
}

function step(by: 1 | -1): void {
  const shown = shownCards();
  const here = cardOf(chosen());
  if (here && !here.hidden) {
    goTo(shown[shown.indexOf(here) + by]);
    return;
  }
  // From a finding that is filtered out, to the nearest one in that direction.
  const order = cards();
  const from = here ? order.indexOf(here) : -1;
  const beyond = shown.filter((card) => Math.sign(order.indexOf(card) - from) === by);
  goTo(by === 1 ? beyond[0] : beyond.at(-1));
}
