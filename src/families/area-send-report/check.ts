import type { Root } from 'mdast';
import { checkContradictions } from '../shared/contradictions.js';
import { findSpan, type Span } from '../shared/dates.js';
import type { Draft } from '../shared/draft.js';

/** Says loudly what a report always has and was not read. */
export function checkReport(draft: Draft, tree: Root): void {
  if (draft.title === null)
    draft.warn('title-unread', 'no title “Area SEND inspection of …” was found', null);
  if (!draft.dates.inspection) draft.warn('date-unread', 'no inspection dates were read', null);
  if (draft.outcome.judgement === null) {
    draft.warn(
      'outcome-unread',
      `none of the three outcomes was read from “${draft.outcome.text ?? ''}”`,
      null,
    );
  }
  for (const type of [
    'experience',
    'strength',
    'area-for-development',
    'area-for-improvement',
  ] as const) {
    if (!draft.findings.some((finding) => finding.type === type)) {
      draft.warn('section-empty', `no ${type} was found; such a report has them`, null);
    }
  }
  const gravest = draft.outcome.judgement === 'widespread-or-systemic-failings';
  const act = draft.findings.find((finding) => finding.type === 'priority-action');
  if (draft.outcome.judgement && gravest !== (act !== undefined)) {
    const but = act
      ? `there is an area for priority action, “${act.text}”`
      : 'no area for priority action was found';
    const message = `the outcome is “${draft.outcome.text}”, but ${but}`;
    draft.warn('outcome-mismatch', message, act?.at ?? null);
  }
  checkContradictions(draft);
  checkFooter(draft, tree);
}

/** Cover and footer both give the inspection's dates; where they differ, both are quoted. */
function checkFooter(draft: Draft, tree: Root): void {
  const cover = draft.dates.inspection;
  const differs = (span: Span | null) =>
    span && cover && (span.from !== cover.from || span.to !== cover.to);
  const footer = tree.data?.furniture?.find(({ text }) => differs(spanOfLine(text)));
  if (footer && cover) {
    draft.warn(
      'dates-differ',
      `the cover gives ${cover.from} to ${cover.to}, the footer “${footer.text}”`,
      footer.at,
    );
  }
}

/** The span of a line that holds nothing else (but, perhaps, the report's name before a comma). */
function spanOfLine(line: string): Span | null {
  return /^(?:Area SEND inspection report:.*, )?\d[^.@]*\d{4}$/i.test(line) ? findSpan(line) : null;
}
