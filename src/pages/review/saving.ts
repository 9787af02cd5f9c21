import { byId } from './elements.js';
import { fileName, toFile } from './file.js';
import { progressOf, progressWords } from './review.js';
import { isUnsaved, keepNow, noteSaved, review, say, undo } from './session.js';
import { download } from './store.js';

/** Makes saving and undoing work, and warns before unsaved decisions are lost. */
export function startSaving(): void {
  byId('save', HTMLButtonElement).addEventListener('click', () => {
    if (!isSigned()) return;
    const name = fileName(review());
    download(name, toFile(review(), new Date()));
    noteSaved();
    say(`Saved as ${name}, with ${progressWords(progressOf(review()))}`);
  });
  byId('undo', HTMLButtonElement).addEventListener('click', undo);
  window.addEventListener('pagehide', keepNow);
  window.addEventListener('beforeunload', (event) => {
    keepNow();
    if (isUnsaved()) event.preventDefault();
  });
}

/** Asks for what a signature lacks: a review without a name and a date signs nothing off. */
function isSigned(): boolean {
  const { reviewer, signedOn } = review();
  if (reviewer && signedOn) return true;
  const [id, words] = reviewer
    ? (['signed-on', 'the date that you sign with'] as const)
    : (['reviewer', 'your name, as the reviewer'] as const);
  byId(id, HTMLInputElement).focus();
  say(`Before you save, give ${words}.`);
  return false;
}
