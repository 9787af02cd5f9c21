import type { Outcome } from '../../record/schema.js';
import { bodiesIn } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
import { countsIn } from './counts.js';

/** Reads the outcome of all verdicts together, and who is responsible. */
export function readOutcome(draft: Draft): void {
  const verdicts = draft.findings.map(({ judgement }) => judgement);
  const good = verdicts.filter((verdict) => verdict === 'sufficient').length;
  const saying = draft.passages.filter(
    ({ heading, text }) => heading === null && countsIn(text).length > 0,
  );
  draft.outcome = {
    judgement: judgementOf(good, verdicts.length),
    text: saying.map(({ text }) => text).join(' ') || null,
    nextInspection: null,
  };
  const decisions = draft.passages.map(({ text }) => bodiesIn(text));
  draft.responsibleBodies = decisions.find((bodies) => bodies.length > 0) ?? [];
}

function judgementOf(good: number, all: number): Outcome['judgement'] {
  if (all === 0) return null;
  if (good === 0) return 'insufficient-progress';
  return good === all ? 'sufficient-progress' : 'some-sufficient-progress';
}
