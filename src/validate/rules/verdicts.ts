import { summaryMismatch } from '../../doubts/rules/summary.js';
import { verdictMissing } from '../../doubts/rules/verdict-missing.js';
import { judgementOf } from '../../families/area-send-revisit/outcome.js';
import type { LetterRecord } from '../../record/schema.js';
import { unsaid } from '../doubted.js';
import type { Rule } from '../rule.js';

/** The outcome of a revisit follows from its verdicts. */
export const verdicts: Rule = {
  name: 'verdicts',
  demands:
    'Each weakness of a revisit letter has a verdict, and the outcome is what the verdicts add up to.',
  level: 'error',
  *check(record) {
    const { kind, outcome, findings } = record;
    if (kind !== 'area-send-revisit') return;
    yield* unsaid(record, [verdictMissing, summaryMismatch]);
    const { good, all } = tally(findings);
    const sum = judgementOf(findings.map(({ judgement }) => judgement));
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
