import type { ReviewedFinding } from './review.js';

/** Which findings are shown; an empty field shows all. */
export interface Filter {
  type: string;
  theme: string;
  decision: string;
}

/** What a filter looks at. */
export interface Facts {
  type: string;
  themes: readonly string[];
  decision: ReviewedFinding['decision'];
}

/** Whether a finding is shown: it passes each filter. */
export function isShown({ type, theme, decision }: Filter, facts: Facts): boolean {
  return (
    (type === '' || facts.type === type) &&
    (theme === '' || facts.themes.includes(theme)) &&
    (decision === '' || (facts.decision ?? 'open') === decision)
  );
}
