import { TYPE_TABLE, typeHas } from '../../record/finding-types.js';
import { checkContradictions } from '../shared/checks/contradictions.js';
import { checkCount } from '../shared/checks/count.js';
import type { Draft } from '../shared/draft/draft.js';
import { labelledLine } from './labelled.js';

/** Warns of what a statement has and was not read. */
export function checkStatement(draft: Draft): void {
  const { findings, title } = draft;
  if (title === null) draft.warn('title-unread', 'no title was found', null);
  const answered = findings.filter(
    ({ type }) => TYPE_TABLE[type].isWeakness === true || type === 'area-for-improvement',
  );
  if (answered.length === 0) {
    const message =
      'nothing was found that a statement or plan answers: no weakness, area for priority action or area for improvement';
    draft.warn('section-empty', message, null);
  }
  checkCount(draft, answered.filter(({ type }) => type === 'significant-weakness').length);
  checkContradictions(draft);
  checkHeads(draft);
  for (const finding of answered) {
    const { id, text, at } = finding;
    if (!findings.some(({ type, parent }) => type === 'action' && parent === id))
      draft.warn('actions-unread', `no action was read for “${text}”`, at, [finding]);
  }
}

/** "Lead" among the actions: the head of a column whose table was lost. */
function checkHeads(draft: Draft): void {
  const heads = draft.findings.filter(({ type, text }) => typeHas(type, 'parent') && isHead(text));
  const [first] = heads;
  if (!first) return;
  const message = `“${first.text}” reads like the head of a column, and not like what it was read as`;
  draft.warn('head-among-findings', message, first.at, heads);
}

const HEADS =
  /^(?:leads?|lead officers?|owners?|who|when|by when|by whom|timescales?|deadlines?|ref|b?rag|start|end)$/i;

/** "By when" is a head, "Lead: Head of SEND" a head with its cell. */
function isHead(words: string): boolean {
  return HEADS.test(words) || labelledLine(words) !== null;
}
