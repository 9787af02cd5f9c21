import type { LetterRecord } from '../record/schema.js';
import { type Reason, taggerFor } from './tagger.js';
import type { Theme } from './theme.js';

/** Why the findings of a record have their themes. */
export interface Explained {
  title: string | null;
  source: string;
  findings: ExplainedFinding[];
  /** How many findings carry other themes in the record than the list gives. */
  others: number;
}

/** Why one finding has its themes; `reasons` tells of those too for which too little speaks. */
export interface ExplainedFinding {
  id: string;
  at: LetterRecord['findings'][number]['at'];
  text: string;
  themes: string[];
  reasons: Reason[];
}

/**
 * Tells for each finding of a record which phrases of a theme list it holds, and which themes these give it.
 *
 * @param only - The key of one theme: the others, and findings without it, are left out.
 */
export function explain(record: LetterRecord, themes: readonly Theme[], only?: string): Explained {
  const tagger = taggerFor(themes);
  const all = record.findings.map((finding) => {
    const reasons = tagger.reasons(finding);
    const told = tagger.tags(finding);
    return { finding, reasons, told, differs: told.join() !== finding.themes.join() };
  });
  const findings = all.map(({ finding: { id, at, text }, reasons, told }) => ({
    id,
    at,
    text,
    themes: told.filter((key) => !only || key === only),
    reasons: reasons.filter(({ key }) => !only || key === only),
  }));
  return {
    title: record.title,
    source: record.source.name,
    findings: only ? findings.filter(({ reasons }) => reasons.length > 0) : findings,
    others: all.filter(({ differs }) => differs).length,
  };
}
