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
const undoButton = byId('undo', HTMLButtonElement);
let current = start;
let unsaved = false;

/** What stood before each change, and what was changed: typing in one field is one change. */
const before: { review: Review; what: string | null }[] = [];
const LONGEST = 200;

/** The review as it stands. */
export function review(): Review {
  return current;
}

/**
 * Takes over a changed review: shows it, and keeps it in the browser.
 *
 * @param what - What is typed in, so that a word is undone as one.
 */
export function take(changed: Review, what: string | null = null): void {
  if (changed === current) return;
  if (what === null || before.at(-1)?.what !== what) before.push({ review: current, what });
  if (before.length > LONGEST) before.shift();
  current = changed;
  keepSoon();
  show();
}

/** Takes over another review as a whole: out of a file, for one. */
export function replace(changed: Review): void {
  take(changed);
  for (const listener of replacing) listener();
}

/** How long the browser waits for the next change before it keeps the review, in milliseconds. */
const REST = 100;
let keeping: ReturnType<typeof setTimeout> | undefined;

function keepSoon(): void {
  unsaved = true;
  clearTimeout(keeping);
  keeping = setTimeout(keepNow, REST);
}

/** Keeps in the browser what is not kept yet. */
export function keepNow(): void {
  clearTimeout(keeping);
  if (unsaved) unsaved = !keep(current);
}

/** Shows what another tab has kept, which is not to be undone here. */
export function follow(changed: Review): void {
  clearTimeout(keeping);
  current = changed;
  before.length = 0;
  unsaved = false;
  show();
  for (const listener of replacing) listener();
}

/** Takes the last change back. */
export function undo(): void {
  const last = before.pop();
  if (!last) return;
  current = last.review;
  keepSoon();
  show();
  for (const listener of replacing) listener();
  say('Undone.');
}

/** Shows the review on the page. */
export function show(): void {
  const progress = progressOf(current);
  byId('progress', HTMLProgressElement).value = progress.reviewed;
  byId('progress-words', HTMLSpanElement).textContent = progressWords(progress);
  if (document.activeElement !== reviewer) reviewer.value = current.reviewer ?? '';
  if (document.activeElement !== signedOn) signedOn.value = current.signedOn ?? '';
  undoButton.disabled = before.length === 0;
  showDecisions(current);
  for (const listener of listeners) listener(current);
}

const listeners: ((review: Review) => void)[] = [];
const replacing: (() => void)[] = [];

/** Has something else shown whenever the review is. */
export function onShow(listener: (review: Review) => void): void {
  listeners.push(listener);
}

/** Has forms drawn anew when their values may have changed. */
export function onReplace(listener: () => void): void {
  replacing.push(listener);
}

/** Whether closing the page would lose something. */
export function isUnsaved(): boolean {
  return unsaved;
}

/** Notes that the review is in a file. */
export function noteSaved(): void {
  keepNow();
  unsaved = false;
}

/** Says something to the reviewer, in place of what was said before. */
export function say(words: string): void {
  const said = byId('said', HTMLParagraphElement);
  said.textContent = words;
  // Where there is no room for all of it.
  said.title = words;
}
