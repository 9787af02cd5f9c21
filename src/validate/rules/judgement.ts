import type { Kind, Outcome } from '../../record/schema.js';
import type { Rule } from '../rule.js';

const JUDGEMENTS: Readonly<Record<Kind, readonly Outcome['judgement'][]>> = {
  'area-send-inspection': ['statement-of-action-required', 'no-statement-of-action'],
  'area-send-revisit': ['sufficient-progress', 'some-sufficient-progress', 'insufficient-progress'],
  'area-send-report': ['typically-positive', 'inconsistent', 'widespread-or-systemic-failings'],
  'targeted-area-letter': [null],
  'statement-of-action': [null],
};

/** The outcome is one that this kind of document can have. */
export const judgement: Rule = {
  name: 'judgement',
  demands: 'The judgement suits the kind of document; targeted letters and statements have none.',
  level: 'error',
  *check({ kind, outcome, dates }) {
    const known = JUDGEMENTS[kind];
    const path = ['outcome', 'judgement'];
    if (!known.includes(outcome.judgement)) {
      const message = known.includes(null)
        ? `documents of kind ${kind} have no judgement`
        : `${outcome.judgement} is not a judgement of kind ${kind}, which has ${known.join(', ')}`;
      yield { path, message };
    }
    if (dates.statement !== null && kind !== 'area-send-revisit') {
      const message = 'only revisit letters say what became of the statement of action';
      yield { path: ['dates', 'statement'], message };
    }
  },
};
