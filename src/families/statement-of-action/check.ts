import { checkContradictions } from '../shared/checks/contradictions.js';
import { checkCount } from '../shared/checks/count.js';
import type { Draft } from '../shared/draft/draft.js';

/** Warns of what a statement has and was not read. */
export function checkStatement(draft: Draft): void {
  const { findings, title } = draft;
  if (title === null) draft.warn('title-unread', 'no title was found', null);
  const weaknesses = findings.filter(({ type }) => type === 'significant-weakness');
  if (weaknesses.length === 0) {
    const message = 'no significant-weakness was found; a statement answers them';
    draft.warn('section-empty', message, null);
  }
  checkCount(draft, weaknesses.length);
  checkContradictions(draft);
  for (const { id, text, at } of weaknesses) {
    if (!findings.some(({ type, parent }) => type === 'action' && parent === id))
      draft.warn('actions-unread', `no action was read for “${text}”`, at);
  }
}
