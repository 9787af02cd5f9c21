import type { Outcome } from '../../record/schema.js';
import { bodiesIn } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
import { countsIn } from './counts.js';
import type { Verdict } from './progress-words.js';

/** Reads the outcome of all verdicts together, and who is responsible. */
export function readOutcome(draft: Draft): void {
  const verdicts = draft.findings.map(({ judgement }) => judgement);
  const saying = draft.passages.filter(
    ({ heading, text }) => heading === null && countsIn(text).length > 0,
  );
  draft.outcome = {
    judgement: judgementOf(verdicts),
    text: saying.map(({ text }) => text).join(' ') || null,
    nextInspection: null,
  };
  const decisions = draft.passages.map(({ text }) => bodiesIn(text));
  draft.responsibleBodies = decisions.find((bodies) => bodies.length > 0) ?? [];
}

/** What the verdicts add up to; null where one that was not read could change it. */
export function judgementOf(verdicts: readonly (Verdict | null)[]): Outcome['judgement'] {
  const [good, bad] = [verdicts.includes('sufficient'), verdicts.includes('not-sufficient')];
  if (good && bad) return 'some-sufficient-progress';
  if (verdicts.includes(null) || verdicts.length === 0) return null;
  return good ? 'sufficient-progress' : 'insufficient-progress';
}
