import type { LetterRecord } from '../../record/schema.js';
import { showDecisions } from './cards.js';
import { byId } from './elements.js';
import { progressOf, progressWords, type Review } from './review.js';
import { keep } from './store.js';

/** The review that the page was made with: of which document, and the findings in order. */
export const start = JSON.parse(byId('review', HTMLScriptElement).text) as Review;

/** The record that is reviewed, as read. */
export const record = JSON.parse(byId('record', HTMLScriptElement).text) as LetterRecord;

const reviewer = byId('reviewer', HTMLInputElement);
const signedOn = byId('signed-on', HTMLInputElement);
let current = start;
let unsaved = false;

/** The review as it stands. */
export function review(): Review {
  return current;
}

/** Takes over a changed review: shows it, and keeps it in the browser. */
export function take(changed: Review): void {
  current = changed;
  unsaved = !keep(current);
  show();
}

/** Shows the review on the page. */
export function show(): void {
  const progress = progressOf(current);
  byId('progress', HTMLProgressElement).value = progress.reviewed;
  byId('progress-words', HTMLSpanElement).textContent = progressWords(progress);
  if (document.activeElement !== reviewer) reviewer.value = current.reviewer ?? '';
  if (document.activeElement !== signedOn) signedOn.value = current.signedOn ?? '';
  showDecisions(current);
  for (const listener of listeners) listener(current);
}

const listeners: ((review: Review) => void)[] = [];

/** Has something else shown whenever the review is. */
export function onShow(listener: (review: Review) => void): void {
  listeners.push(listener);
}

/** Whether closing the page would lose something. */
export function isUnsaved(): boolean {
  return unsaved;
}

/** Notes that the review is in a file. */
export function noteSaved(): void {
  unsaved = false;
}

/** Says something to the reviewer, in place of what was said before. */
export function say(words: string): void {
  byId('said', HTMLParagraphElement).textContent = words;
}
