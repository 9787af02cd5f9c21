import type { LetterRecord } from '../record/schema.js';
import { type Reason, taggerFor } from './tagger.js';
import type { Theme } from './theme.js';

/** Why the findings of a record have their themes. */
export interface Explained {
  title: string | null;
  source: string;
  findings: ExplainedFinding[];
  /** How many findings have other themes in the record than the list gives them. */
  others: number;
}

/** Why one finding has its themes; `reasons` names those too for which too little speaks. */
export interface ExplainedFinding {
  id: string;
  at: LetterRecord['findings'][number]['at'];
  text: string;
  themes: string[];
  reasons: Reason[];
}

/**
 * Explains for each finding of a record which themes a list gives it, and why.
 *
 * @param only - The key of one theme: the others, and findings without it, are left out.
 */
export function explain(record: LetterRecord, themes: readonly Theme[], only?: string): Explained {
  const tagger = taggerFor(themes);
  const all = record.findings.map((finding) => {
    const reasons = tagger.reasons(finding);
    const tags = tagger.tags(finding);
    return { finding, reasons, tags, differs: tags.join() !== finding.themes.join() };
  });
  const findings = all.map(({ finding: { id, at, text }, reasons, tags }) => ({
    id,
    at,
    text,
    themes: tags.filter((key) => !only || key === only),
    reasons: reasons.filter(({ key }) => !only || key === only),
  }));
  return {
    title: record.title,
    source: record.source.name,
    findings: only ? findings.filter(({ reasons }) => reasons.length > 0) : findings,
    others: all.filter(({ differs }) => differs).length,
  };
}
