import type { LetterRecord } from '../../record/schema.js';
import type { ThreadDocument, ThreadEvent } from '../../thread/schema.js';
import { count } from '../count.js';
import { reference } from '../place.js';
import { byId } from '../standing/view.js';
import { listed } from '../words.js';
import { shortName } from './view.js';

/** How many actions a statement has, by when they are due: `10 actions: 6 due before the revisit 2021, …`. */
export function actionCount(
  { event, actions }: ThreadEvent,
  documents: readonly ThreadDocument[],
): string {
  if (event !== 'statement' || !actions) return '';
  const { before, due, later, undated } = actions;
  const all = due.length + later.length + undated.length;
  if (all === 0) return '';
  const next = before === null ? null : documents[before];
  const parts = [
    next ? `${due.length} due before the ${shortName(next)}` : '',
    later.length > 0 ? `${later.length} due ${next ? 'later' : 'on a known date'}` : '',
    `${undated.length} with no date that could be read`,
  ];
  return `${count(all, 'action')} (${listed(parts.filter(Boolean))})`;
}

/** The actions due on a day, in their own words: none for any other event. */
export function actionsDue(
  { event, actions, document }: ThreadEvent,
  records: readonly LetterRecord[],
): { text: string; reference: string }[] {
  const record = document === null ? undefined : records[document];
  if (event !== 'actions-due' || !actions || !record) return [];
  const findings = byId(record);
  return actions.due.flatMap((id) => {
    const action = findings.get(id);
    return action ? [{ text: action.text, reference: reference(action) }] : [];
  });
}
