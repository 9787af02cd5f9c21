import { checkCount } from '../shared/checks/count.js';
import { checkLetter } from '../shared/checks/letter.js';
import { checkTitle } from '../shared/checks/title.js';
import type { Draft } from '../shared/draft/draft.js';
import { countsIn, isCountOf } from './counts.js';

/** Warns of what such a letter always has and was not read. */
export function checkRevisit(draft: Draft): void {
  checkTitle(draft, 'Joint area SEND revisit in …');
  checkLetter(draft, ['progress']);
  checkSummary(draft);
  checkCount(draft, draft.findings.length);
}

/** The verdicts must add up to what the letter says of them all; where they do not, both are quoted. */
function checkSummary(draft: Draft): void {
  const verdicts = draft.findings.map(({ judgement }) => judgement);
  const good = verdicts.filter((verdict) => verdict === 'sufficient').length;
  let counted = 0;
  for (const { text, at } of draft.passages) {
    const counts = countsIn(text);
    counted += counts.length;
    const wrong = counts.find((count) => !isCountOf(verdicts, count));
    if (!wrong) continue;
    const read = `${good} of ${verdicts.length} as sufficient`;
    const message = `the letter says “${wrong.text}”, but its verdicts were read as ${read}: ${quotes(draft)}`;
    draft.warn('summary-mismatch', message, at);
  }
  if (counted === 0) {
    draft.warn(
      'summary-unread',
      'no count of the weaknesses with sufficient progress was read',
      null,
    );
  }
}

function quotes({ findings }: Draft): string {
  return findings.map(({ judgement, text }) => `“${text}” ${judgement}`).join('; ');
}
