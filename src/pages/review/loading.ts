import { byId } from './elements.js';
import { fromFile } from './file.js';
import { isBegun, merge } from './merge.js';
import { progressOf, progressWords, type Review } from './review.js';
import { follow, replace, review, say, start } from './session.js';
import { kept, onKept } from './store.js';

const dialog = byId('loading', HTMLDialogElement);

/** Makes loading work; what is on the page already is not replaced without asking. */
export function startLoading(): void {
  const chooser = byId('load', HTMLInputElement);
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files ?? [];
    if (!file) return;
    const text = await file.text();
    // So that the same file can be chosen again.
    chooser.value = '';
    load(file.name, text);
  });
  byId('loading-cancel', HTMLButtonElement).addEventListener('click', () => dialog.close());
}

function load(name: string, text: string): void {
  const loaded = fromFile(text, start);
  if ('error' in loaded) {
    say(loaded.error);
    return;
  }
  const given = loaded.review;
  const also = outdatedWords(loaded.outdated);
  const takeIt = () => {
    replace(given);
    say(`Loaded ${name}: ${progress(given)}.${also}`);
  };
  if (!isBegun(review())) takeIt();
  else ask(name, given, takeIt, also);
}

/** Asks what is to become of the decisions on the page. */
function ask(name: string, given: Review, takeIt: () => void, also: string): void {
  byId('loading-words', HTMLParagraphElement).textContent =
    `This page has ${progress(review())}; ${name} by ${given.reviewer ?? 'nobody'} has ${progress(given)}.`;
  const choose = (id: string, does: () => void) => {
    byId(id, HTMLButtonElement).onclick = () => {
      dialog.close();
      does();
    };
  };
  choose('loading-replace', takeIt);
  choose('loading-merge', () => {
    const { review: merged, disagreements } = merge(review(), given);
    replace(merged);
    const differ =
      disagreements.length === 0
        ? 'Nothing contradicts.'
        : `You disagree about ${disagreements.join(', ')}; flags stand.`;
    say(`Merged ${name}: ${progress(merged)}. ${differ} Sign it anew.${also}`);
  });
  dialog.showModal();
}

/** Continues the review that this browser kept of the document, if it did, and follows other tabs. */
export function restore(): void {
  const before = kept(start);
  const loaded = before === null ? null : fromFile(before, start);
  if (loaded && 'error' in loaded) say(loaded.error);
  else if (loaded) {
    follow(loaded.review);
    const isWorthSaying = isBegun(loaded.review) || loaded.outdated.length > 0;
    if (isWorthSaying)
      say(
        `Restored from this browser: ${progress(loaded.review)}.${outdatedWords(loaded.outdated)}`,
      );
  }
  onKept(start, (text) => {
    const other = fromFile(text, start);
    if ('error' in other) return;
    follow(other.review);
    say('This document is also reviewed in another tab; its decisions are shown here too.');
  });
}

function outdatedWords(outdated: readonly string[]): string {
  if (outdated.length === 0) return '';
  return ` ${outdated.length} of its entries have changed since and must be reviewed again: ${outdated.join(', ')}.`;
}

function progress(of: Review): string {
  const { corrections, missing } = of;
  const more = [
    ...(corrections.length > 0 ? [`${corrections.length} corrected`] : []),
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
  ];
  return [progressWords(progressOf(of)), ...more].join(', ');
}
