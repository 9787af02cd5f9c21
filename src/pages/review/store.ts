import { toFile } from './file.js';
import type { Review } from './review.js';

/** Keeps a review in this browser, where that is allowed; returns whether it did. */
export function keep(review: Review): boolean {
  try {
    localStorage.setItem(keyOf(review), toFile(review, new Date()));
    return true;
  } catch {
    return false;
  }
}

/** The review of this document that the browser kept, as a file's text; null where there is none. */
export function kept(review: Review): string | null {
  try {
    return localStorage.getItem(keyOf(review));
  } catch {
    return null;
  }
}

/** Tells what another tab keeps of this document. */
export function onKept(review: Review, tell: (text: string) => void): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === keyOf(review) && newValue !== null) tell(newValue);
  });
}

function keyOf({ of }: Review): string {
  return `arealetter review ${of.source.sha256}`;
}

/** Hands a file to the browser to be saved. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser takes the bytes after the click, in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
