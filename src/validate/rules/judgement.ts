import { type Judgement, judgementsOf, KIND_TABLE } from '../../record/kinds.js';
import type { Rule } from '../rule.js';

/** The outcome is one of those that such a document can have. */
export const judgement: Rule = {
  name: 'judgement',
  demands:
    'The judgement is one that the kind of document has; targeted letters and statements have none.',
  level: 'error',
  *check({ kind, outcome, dates }) {
    const known: readonly Judgement[] = judgementsOf(kind);
    const path = ['outcome', 'judgement'];
    const fits =
      outcome.judgement === null ? known.length === 0 : known.includes(outcome.judgement);
    if (!fits) {
      const message =
        known.length === 0
          ? `a document of the kind ${kind} has no judgement`
          : `${outcome.judgement} is no judgement of the kind ${kind}: ${known.join(', ')}`;
      yield { path, message };
    }
    if (dates.statement !== null && KIND_TABLE[kind].role !== 'revisit') {
      const message = 'only revisit letters tell what became of the statement of action';
      yield { path: ['dates', 'statement'], message };
    }
  },
};
