import type { Doubt, Doubted, RecordRule } from '../doubt.js';

/** The outcome and the findings agree: the gravest goes with priority actions, or with a verdict that is not good. */
export const priorityActions: RecordRule = {
  name: 'outcome-mismatch',
  holds:
    'A report of widespread or systemic failings has areas for priority action, and no other report has; effective action is effective on all of them.',
  kinds: ['area-send-report', 'area-send-monitoring'],
  check: (record) => (record.kind === 'area-send-report' ? ofReport(record) : ofMonitoring(record)),
};

function* ofReport({ outcome, findings }: Doubted): Generator<Doubt> {
  const { judgement, text } = outcome;
  const acts = findings.filter(({ type }) => type === 'priority-action');
  const gravest = judgement === 'widespread-or-systemic-failings';
  if (judgement === null || gravest === acts.length > 0) return;
  const but = acts[0]
    ? `there is an area for priority action, “${acts[0].text}”`
    : 'no area for priority action was found';
  const message = `the outcome is “${text}”, but ${but}`;
  const field = ['outcome', 'judgement'];
  yield { message, at: acts[0]?.at ?? null, findings: acts, field };
}

function* ofMonitoring({ outcome, findings }: Doubted): Generator<Doubt> {
  const { judgement, text } = outcome;
  const not = findings.filter((finding) => finding.judgement === 'not-effective');
  const good = findings.some((finding) => finding.judgement === 'effective');
  const contradicts =
    (judgement === 'effective-action' && not.length > 0) ||
    (judgement === 'not-effective-action' && not.length === 0 && good);
  if (!contradicts) return;
  const message = `the outcome is “${text}”, but ${not.length} of ${findings.length} verdicts were read as not effective`;
  const concerned = not.length > 0 ? not : findings;
  yield { message, at: not[0]?.at ?? null, findings: concerned, field: ['outcome', 'judgement'] };
}
