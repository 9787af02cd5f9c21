import { cards, factsOf, idOf, noteOf, showDecisions, shownCards } from './cards.js';
import { all, byId, entryOf, one, outlinesOf } from './elements.js';
import { fileName, fromFile, toFile } from './file.js';
import { isShown } from './filter.js';
import { highlight } from './highlight.js';
import { type Act, actOf } from './keys.js';
import { choose, chosen, labelOf, light, outlinedAt } from './link.js';
import {
  annotate,
  by,
  type Decision,
  decide,
  decisionOn,
  progressOf,
  progressWords,
  type Review,
} from './review.js';
import { printedSide, recordSide, reveal } from './sides.js';
import { download, keep, kept } from './store.js';

// The page of `arealetter review`: joins its parts. What can be told without a page is in the other files.

const start = JSON.parse(byId('review', HTMLScriptElement).text) as Review;
const search = byId('search', HTMLInputElement);
const reviewer = byId('reviewer', HTMLInputElement);
const filters = {
  type: byId('filter-type', HTMLSelectElement),
  theme: byId('filter-theme', HTMLSelectElement),
  decision: byId('filter-decision', HTMLSelectElement),
};
let review = start;
let unsaved = false;

/** Takes a changed review over, and shows and keeps it. */
function take(changed: Review): void {
  review = changed;
  unsaved = !keep(review);
  show();
}

function show(): void {
  const progress = progressOf(review);
  byId('progress', HTMLProgressElement).value = progress.reviewed;
  byId('progress-words', HTMLSpanElement).textContent = progressWords(progress);
  if (document.activeElement !== reviewer) reviewer.value = review.reviewer ?? '';
  showDecisions(review);
}

function say(words: string): void {
  byId('said', HTMLParagraphElement).textContent = words;
}

// Search and filters

function filter(): void {
  const wanted = {
    words: search.value,
    type: filters.type.value,
    theme: filters.theme.value,
    decision: filters.decision.value,
  };
  for (const card of cards()) {
    const decision = decisionOn(review, idOf(card))?.decision ?? null;
    card.hidden = !isShown(wanted, factsOf(card, decision));
    for (const outline of outlinesOf(idOf(card))) {
      outline.classList.toggle('is-filtered', card.hidden);
    }
  }
  highlight(search.value, shownCards());
  const shown = shownCards().length;
  byId('nothing', HTMLParagraphElement).hidden = shown > 0;
  say(shown === cards().length ? '' : `${shown} of ${cards().length} findings shown`);
}

// Decisions

function cardOf(of: string | null): HTMLElement | null {
  const entry = of === null ? null : entryOf(of);
  return entry?.matches('article') ? entry : null;
}

function decideOn(card: HTMLElement, decision: Decision): void {
  take(decide(review, idOf(card), decision));
  say('');
}

/** A key decides; it does not take back. */
function settleOn(card: HTMLElement, decision: Decision): void {
  if (decisionOn(review, idOf(card))?.decision !== decision) decideOn(card, decision);
}

// Ways through the findings

function goTo(card: HTMLElement | undefined): void {
  if (!card) return;
  card.focus({ preventScroll: true });
  reveal(card, recordSide());
}

function step(by: 1 | -1): void {
  const shown = shownCards();
  const here = cardOf(chosen());
  if (here && !here.hidden) {
    goTo(shown[shown.indexOf(here) + by]);
    return;
  }
  // From a finding that is filtered out, to the nearest one that way.
  const order = cards();
  const from = here ? order.indexOf(here) : -1;
  const beyond = shown.filter((card) => Math.sign(order.indexOf(card) - from) === by);
  goTo(by === 1 ? beyond[0] : beyond.at(-1));
}

const DOES: Readonly<Record<Act, (card: HTMLElement | null) => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  accept: (card) => {
    if (!card) return;
    settleOn(card, 'accepted');
    step(1);
  },
  flag: (card) => {
    if (!card) return;
    settleOn(card, 'flagged');
    noteOf(card).focus();
  },
  search: () => search.focus(),
  leave: (card) => {
    if (card && !card.hidden) goTo(card);
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  },
};

const TYPING = 'textarea, select, input:not([type="checkbox"]):not([type="file"])';

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

// One side shows what is chosen or pointed at on the other

const entryAt = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-entry]')?.dataset.entry) || null;

recordSide().addEventListener('focusin', ({ target }) => {
  const of = entryAt(target);
  if (of) choose(of);
});
recordSide().addEventListener('pointerover', ({ target }) => light(entryAt(target), 'record'));
recordSide().addEventListener('pointerleave', () => light(null, 'record'));
recordSide().addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const to = target.closest<HTMLElement>('.to-place')?.dataset.to;
  if (!to) return;
  event.preventDefault();
  choose(to);
  const outline = outlinesOf(to)[0];
  if (outline) reveal(outline, printedSide());
  labelOf(to)?.focus({ preventScroll: true });
});

let pointed: string | null = null;
printedSide().addEventListener('pointermove', ({ target, clientX, clientY }) => {
  const of = target instanceof Element ? outlinedAt(target, clientX, clientY) : null;
  if (of !== pointed) light(of, 'printed');
  pointed = of;
});
printedSide().addEventListener('pointerleave', () => {
  pointed = null;
  light(null, 'printed');
});
printedSide().addEventListener('focusin', ({ target }) => {
  const of = target instanceof Element && target.closest<HTMLElement>('.mark')?.dataset.of;
  if (of) light(of, 'printed');
});
printedSide().addEventListener('click', (event) => {
  const { target, clientX, clientY } = event;
  if (!(target instanceof Element)) return;
  if (target.closest('.mark')) event.preventDefault();
  // Who marks words to copy them does not choose a finding.
  else if (getSelection()?.toString()) return;
  const mark = target.closest<HTMLElement>('.mark')?.dataset.of;
  const of = mark ?? outlinedAt(target, clientX, clientY);
  const entry = of ? entryOf(of) : null;
  const folded = entry?.closest('details');
  if (folded) folded.open = true;
  if (entry && !entry.hidden) goTo(entry);
});

for (const card of cards()) {
  for (const button of all('[data-decision]', card)) {
    button.addEventListener('click', () => {
      decideOn(card, button.dataset.decision as Decision);
      if (button.dataset.decision === 'flagged' && !one('.note', card).hidden) noteOf(card).focus();
    });
  }
  noteOf(card).addEventListener('input', () =>
    take(annotate(review, idOf(card), noteOf(card).value)),
  );
}
reviewer.addEventListener('input', () => take(by(review, reviewer.value)));
for (const control of [search, ...Object.values(filters)])
  control.addEventListener('input', filter);

// Files

byId('save', HTMLButtonElement).addEventListener('click', () => {
  download(fileName(review), toFile(review, new Date()));
  unsaved = false;
  say(`Saved as ${fileName(review)}, with ${progressWords(progressOf(review))}`);
});

const chooser = byId('load', HTMLInputElement);
chooser.addEventListener('change', async () => {
  const [file] = chooser.files ?? [];
  if (!file) return;
  const text = await file.text();
  // The same file can be chosen again.
  chooser.value = '';
  say(takeFile(text) ?? `Loaded ${file.name}: ${progressWords(progressOf(review))}`);
});

/** Goes on with a review out of a file; returns what is wrong with it, or null. */
function takeFile(text: string): string | null {
  const loaded = fromFile(text, start);
  if ('error' in loaded) return loaded.error;
  take(loaded.review);
  const { outdated } = loaded;
  return outdated.length === 0
    ? null
    : `${outdated.length} of its findings have changed since and are to be reviewed again: ${outdated.join(', ')}`;
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});

for (const part of all('.tools, .decisions')) part.hidden = false;
const before = kept(start);
show();
if (before !== null) {
  say(
    takeFile(before) ??
      `Your review was kept by this browser: ${progressWords(progressOf(review))}`,
  );
}
