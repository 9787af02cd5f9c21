import type { Finding, Passage } from '../../record/schema.js';
import { bodiesIn } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
import { inOrder, NOT_REQUIRED, type Steps } from './wording.js';

const DECISION: Steps = [/\bdetermined that a\b/i, /\bstatement of action\b/i, /\brequired\b/i];
const REQUIRES =
  /\b(?:HMCI|Chief Inspector|Ofsted)\b[^.]{0,80}\brequires\b[^.]{0,120}\bstatement of action\b/i;

type Saying = Finding | Passage;

/** Reads whether a statement of action is required, and of whom. */
export function readDecision(draft: Draft): void {
  const all = [...draft.passages, ...draft.findings];
  const decisions = all.filter(({ text }) => inOrder(text, DECISION) || REQUIRES.test(text));
  const refused = draft.passages.filter(({ text }) => NOT_REQUIRED.test(text));
  const weakness = draft.findings.find(({ type }) => type === 'significant-weakness');
  const required = refused.length === 0 && (decisions.length > 0 || weakness !== undefined);
  const saying = refused.length > 0 ? refused : decisions;
  draft.outcome = {
    judgement: required ? 'statement-of-action-required' : 'no-statement-of-action',
    text: saying.length > 0 ? saying.map(({ text }) => text).join(' ') : null,
    nextInspection: null,
  };
  draft.responsibleBodies = bodiesIn(draft.outcome.text ?? '');
  if (refused[0]) warnOfOpposite(draft, refused[0], decisions, weakness);
  else if (!required) warnOfUnread(draft, all);
}

/** The letter says that no statement is required, and also decides on one or lists weaknesses. */
function warnOfOpposite(
  draft: Draft,
  refused: Passage,
  decisions: readonly Saying[],
  weakness: Finding | undefined,
): void {
  const opposite = decisions.find(({ text }) => !NOT_REQUIRED.test(text)) ?? weakness;
  if (!opposite) return;
  const message = `the letter says “${refused.text}”, but also “${opposite.text}”`;
  const weaknesses = draft.findings.filter(({ type }) => type === 'significant-weakness');
  draft.warn('outcome-mismatch', message, opposite.at, weaknesses);
}

/** A letter that speaks of a statement has decided on one. */
function warnOfUnread(draft: Draft, all: readonly Saying[]): void {
  const spoken = all.find(({ text }) => /\bstatement of action\b|\bWSOA\b/i.test(text));
  if (!spoken) return;
  const message = `no decision on a statement of action was read, but the letter speaks of one: “${spoken.text}”`;
  draft.warn('outcome-unread', message, spoken.at);
}
