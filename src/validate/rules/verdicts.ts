import { countsIn, isCountOf } from '../../families/area-send-revisit/counts.js';
import { judgementOf } from '../../families/area-send-revisit/outcome.js';
import type { LetterRecord } from '../../record/schema.js';
import { type Rule, warnsOf } from '../rule.js';

/** The outcome of a revisit follows from its verdicts. */
export const verdicts: Rule = {
  name: 'verdicts',
  demands:
    'Each weakness of a revisit letter has a verdict, and the outcome is what the verdicts add up to.',
  level: 'error',
  *check(record) {
    const { kind, outcome, findings } = record;
    if (kind !== 'area-send-revisit') return;
    for (const [index, { id, type, judgement }] of findings.entries()) {
      if (type !== 'progress' || judgement !== null) continue;
      yield { path: ['findings', index, 'judgement'], message: `${id} has no verdict` };
    }
    const { good, all } = tally(findings);
    const verdicts = findings.map(({ judgement }) => judgement);
    const wrong = countsIn(outcome.text ?? '').find((count) => !isCountOf(verdicts, count));
    if (wrong && !warnsOf(record, 'summary-mismatch')) {
      const message = `the letter says “${wrong.text}”, but progress is sufficient in ${good} of ${all}`;
      yield { path: ['outcome', 'text'], message };
    }
    const sum = judgementOf(verdicts);
    if (sum === outcome.judgement) return;
    const message = `progress is sufficient in ${good} of ${all}, which makes ${sum ?? 'no judgement'}, not ${outcome.judgement}`;
    yield { path: ['outcome', 'judgement'], message };
  },
};

/** How many weaknesses have a verdict, and how many a good one. */
export function tally(findings: LetterRecord['findings']): { good: number; all: number } {
  const verdicts = findings.filter(({ type }) => type === 'progress');
  const good = verdicts.filter(({ judgement }) => judgement === 'sufficient').length;
  return { good, all: verdicts.length };
}
