import { byId } from './elements.js';
import { fileName, fromFile, toFile } from './file.js';
import { progressOf, progressWords } from './review.js';
import { isUnsaved, noteSaved, review, say, start, take } from './session.js';
import { download, kept } from './store.js';

/** Makes saving and loading work, and warns before unsaved decisions are lost. */
export function startSaving(): void {
  byId('save', HTMLButtonElement).addEventListener('click', () => {
    if (!isSigned()) return;
    const name = fileName(review());
    download(name, toFile(review(), new Date()));
    noteSaved();
    say(`Saved as ${name}, with ${progress()}`);
  });
  const chooser = byId('load', HTMLInputElement);
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files ?? [];
    if (!file) return;
    const text = await file.text();
    // So that the same file can be chosen again.
    chooser.value = '';
    say(takeFile(text) ?? `Loaded ${file.name}: ${progress()}`);
  });
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}

/** Continues the review that this browser kept of the document, if it did. */
export function restore(): void {
  const before = kept(start);
  if (before !== null) say(takeFile(before) ?? `Restored from this browser: ${progress()}`);
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

function progress(): string {
  return progressWords(progressOf(review()));
}

/** Continues a review out of a file; returns what is wrong with it, or null. */
function takeFile(text: string): string | null {
  const loaded = fromFile(text, start);
  if ('error' in loaded) return loaded.error;
  take(loaded.review);
  const { outdated } = loaded;
  if (outdated.length === 0) return null;
  return `${outdated.length} of its entries have changed since and must be reviewed again: ${outdated.join(', ')}`;
}
