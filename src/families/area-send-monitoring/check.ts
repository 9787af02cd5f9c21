import { checkContradictions } from '../shared/checks/contradictions.js';
import { checkLetter } from '../shared/checks/letter.js';
import { checkTitle } from '../shared/checks/title.js';
import type { Draft } from '../shared/draft/draft.js';
import { NUMBER, numberOf } from '../shared/numbers.js';

/** Warns of what such a document always has and was not read, and where it contradicts itself. */
export function checkMonitoring(draft: Draft): void {
  const { dates, outcome, findings, printedDate } = draft;
  checkTitle(draft, 'Area SEND monitoring inspection of …');
  if (printedDate !== null) checkLetter(draft, ['progress']);
  else {
    if (!dates.inspection) draft.warn('date-unread', 'no inspection dates were read', null);
    if (!findings.some(({ type }) => type === 'progress')) {
      draft.warn(
        'section-empty',
        'no area for priority action was found; such a report has them',
        null,
      );
    }
    checkContradictions(draft);
  }
  if (outcome.judgement === null) {
    const message = `neither outcome, effective action or not, was surely read from “${outcome.text ?? ''}”`;
    draft.warn('outcome-unread', message, null);
  }
  checkSum(draft);
  checkCounted(draft);
}

/** The better outcome is of effective action on them all. */
function checkSum(draft: Draft): void {
  const { judgement, text } = draft.outcome;
  const not = draft.findings.filter((finding) => finding.judgement === 'not-effective');
  const good = draft.findings.some((finding) => finding.judgement === 'effective');
  const contradicts =
    (judgement === 'effective-action' && not.length > 0) ||
    (judgement === 'not-effective-action' && not.length === 0 && good);
  if (!contradicts) return;
  const message = `the outcome is “${text}”, but ${not.length} of ${draft.findings.length} verdicts were read as not effective`;
  draft.warn('outcome-mismatch', message, not[0]?.at ?? null, not);
}

const COUNTED = new RegExp(
  `\\b(?:the |all |of the |all of the )?${NUMBER} areas? for priority action\\b`,
  'i',
);

/** As many areas for priority action as the document counts. */
function checkCounted(draft: Draft): void {
  const read = draft.findings.filter(({ type }) => type === 'progress');
  for (const { text, at } of draft.passages) {
    const both = /\bboth (?:of )?(?:the )?areas for priority action\b/i.test(text) ? 2 : null;
    const said = numberOf(COUNTED.exec(text)?.[1]) ?? both;
    if (said === null || said === read.length || read.length === 0) continue;
    const message = `the document says “${text}”, but ${read.length} were read`;
    draft.warn('count-differs', message, at, read);
    return;
  }
}
