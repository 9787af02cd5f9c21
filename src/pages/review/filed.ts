import { byId } from './elements.js';
import { progressOf, progressWords } from './review.js';
import { onShow } from './session.js';

const entry = (id: string) => byId(`filed-${id}`, HTMLElement);

/** Keeps the head of the printed sheet as the review stands. */
export function startFiling(): void {
  onShow((review) => {
    const { reviewer, signedOn, corrections, missing } = review;
    const values = {
      reviewer: reviewer ?? 'nobody yet',
      date: signedOn ?? 'not signed',
      progress: progressWords(progressOf(review)),
      corrected: String(corrections.length),
      missing: String(missing.length),
    };
    for (const [id, words] of Object.entries(values)) entry(id).textContent = words;
  });
}

/** Says on the sheet which findings are printed; an empty text: all. */
export function fileFilter(words: string): void {
  const filter = entry('filter');
  filter.textContent = words;
  if (filter.parentElement) filter.parentElement.hidden = words === '';
}
