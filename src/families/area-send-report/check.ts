import type { Root } from 'mdast';
import { checkContradictions } from '../shared/checks/contradictions.js';
import { checkTitle } from '../shared/checks/title.js';
import { findSpan, type Span } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';

const TYPES = ['experience', 'strength', 'area-for-development', 'area-for-improvement'] as const;

/** Warns of what a report always has and was not read, and where it contradicts itself. */
export function checkReport(draft: Draft, tree: Root): void {
  const { dates, outcome, findings } = draft;
  checkTitle(draft, 'Area SEND inspection of …');
  if (!dates.inspection) draft.warn('date-unread', 'no inspection dates were read', null);
  if (outcome.judgement === null) {
    const message = `none of the three outcomes was read from “${outcome.text ?? ''}”`;
    draft.warn('outcome-unread', message, null);
  }
  for (const type of TYPES) {
    if (!findings.some((finding) => finding.type === type)) {
      draft.warn('section-empty', `no ${type} was found; such a report has them`, null);
    }
  }
  checkOutcome(draft);
  checkContradictions(draft);
  checkFooter(draft, tree);
}

/** The gravest outcome comes with areas for priority action, and no other does. */
function checkOutcome(draft: Draft): void {
  const { judgement, text } = draft.outcome;
  const gravest = judgement === 'widespread-or-systemic-failings';
  const act = draft.findings.find((finding) => finding.type === 'priority-action');
  if (judgement === null || gravest === (act !== undefined)) return;
  const but = act
    ? `there is an area for priority action, “${act.text}”`
    : 'no area for priority action was found';
  draft.warn('outcome-mismatch', `the outcome is “${text}”, but ${but}`, act?.at ?? null);
}

/** Cover and footer both give the inspection's dates; where they differ, both are quoted. */
function checkFooter(draft: Draft, tree: Root): void {
  const cover = draft.dates.inspection;
  const differs = (span: Span | null) =>
    span && cover && (span.from !== cover.from || span.to !== cover.to);
  const footer = tree.data?.furniture?.find(({ text }) => differs(spanOfLine(text)));
  if (footer && cover) {
    const message = `the cover gives ${cover.from} to ${cover.to}, the footer “${footer.text}”`;
    draft.warn('dates-differ', message, footer.at);
  }
}

/** The span of a line that holds nothing else (but, perhaps, the report's name before a comma). */
function spanOfLine(line: string): Span | null {
  return /^(?:Area SEND inspection report:.*, )?\d[^.@]*\d{4}$/i.test(line) ? findSpan(line) : null;
}
