import { checkCount } from '../shared/checks/count.js';
import { checkLetter } from '../shared/checks/letter.js';
import { checkTitle } from '../shared/checks/title.js';
import type { Draft } from '../shared/draft/draft.js';
import { QUESTIONS } from './headings.js';

/** Warns of what such a letter always has and was not read. */
export function checkInspection(draft: Draft): void {
  checkTitle(draft, 'Joint area SEND inspection in …');
  checkLetter(draft, ['main-finding', 'strength', 'area-for-development']);
  checkCount(draft, draft.findings.filter(({ type }) => type === 'significant-weakness').length);
  for (const question of QUESTIONS) {
    if (!draft.findings.some((finding) => finding.question === question)) {
      const message = `nothing was found on ${question}; such a letter has a part on it`;
      draft.warn('section-empty', message, null);
    }
  }
}
