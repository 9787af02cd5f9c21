import { type Judgement, judgementsOf, KIND_TABLE } from '../../record/kinds.js';
import type { Rule } from '../rule.js';

/** The outcome is one that this kind of document can have. */
export const judgement: Rule = {
  name: 'judgement',
  demands: 'The judgement suits the kind of document; targeted letters and statements have none.',
  level: 'error',
  *check({ kind, outcome, dates }) {
    const known: readonly Judgement[] = judgementsOf(kind);
    const path = ['outcome', 'judgement'];
    const fits =
      outcome.judgement === null ? known.length === 0 : known.includes(outcome.judgement);
    if (!fits) {
      const message =
        known.length === 0
          ? `documents of kind ${kind} have no judgement`
          : `${outcome.judgement} is not a judgement of kind ${kind}, which has ${known.join(', ')}`;
      yield { path, message };
    }
    if (dates.statement !== null && KIND_TABLE[kind].role !== 'revisit') {
      const message = 'only revisit letters say what became of the statement of action';
      yield { path: ['dates', 'statement'], message };
    }
  },
};
