import type { FindingType } from '../../../record/schema.js';
import type { Draft } from '../draft/draft.js';
import { checkContradictions } from './contradictions.js';

/** Warns of what every letter of a family has and was not read. */
export function checkLetter(draft: Draft, types: readonly FindingType[]): void {
  const { dates, people, findings } = draft;
  if (!dates.letter) draft.warn('date-unread', 'no date of the letter was read', null);
  if (!dates.inspection) draft.warn('date-unread', 'no inspection dates were read', null);
  for (const part of ['addressee', 'signatory'] as const) {
    if (!people.some((person) => person.part === part)) {
      draft.warn('people-unread', `no ${part} was read; such a letter has one`, null);
    }
  }
  checkContradictions(draft);
  for (const type of types) {
    if (!findings.some((finding) => finding.type === type)) {
      draft.warn('section-empty', `no ${type} was found; such a letter has them`, null);
    }
  }
}
