import type { ReviewedFinding } from './review.js';

/** What findings are shown; a blank field leaves all in. */
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

/** Whether a finding is shown: all words of the search stand in it, and each filter fits. */
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

/** Without case, accents and the difference of curly and straight quotes: as one types. */
export function plain(text: string): string {
  return alike(text.normalize('NFKD').replace(/\p{M}/gu, '')).trim();
}

/** Without case and the difference of curly and straight quotes, letter by letter. */
export function alike(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase();
}
