import type { ReviewedFinding } from './review.js';

/** Which findings are shown; an empty field shows all. */
export interface Filter {
  words: string;
  type: string;
  theme: string;
  decision: string;
}

/** What a filter looks at. */
export interface Facts {
  text: string;
  type: string;
  themes: readonly string[];
  decision: ReviewedFinding['decision'];
}

/** Whether a finding is shown: it has all words of the search, and passes each filter. */
export function isShown({ words, type, theme, decision }: Filter, facts: Facts): boolean {
  const text = plain(facts.text);
  return (
    plain(words)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (type === '' || facts.type === type) &&
    (theme === '' || facts.themes.includes(theme)) &&
    (decision === '' || (facts.decision ?? 'open') === decision)
  );
}

/** A text as people type it: without case, accents and curly quotes. */
export function plain(text: string): string {
  return alike(text.normalize('NFKD').replace(/\p{M}/gu, '')).trim();
}

/** A text without case and curly quotes, character by character. */
export function alike(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase();
}
