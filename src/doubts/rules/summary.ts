import { countsIn, isCountOf } from '../../families/area-send-revisit/counts.js';
import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';

/** The verdicts add up to what the letter says of them all; where they do not, both are quoted. */
export const summaryMismatch: RecordRule = {
  name: 'summary-mismatch',
  holds: 'The verdicts of a revisit add up to what the letter says of them all.',
  kinds: ['area-send-revisit'],
  *check({ findings, passages }) {
    const verdicts = findings.map(({ judgement }) => judgement);
    const good = verdicts.filter((verdict) => verdict === 'sufficient').length;
    for (const { text, at } of passages) {
      const wrong = countsIn(text).find((count) => !isCountOf(verdicts, count));
      if (!wrong) continue;
      const read = `${good} of ${verdicts.length} as sufficient`;
      const message = `the letter says “${wrong.text}”, but its verdicts were read as ${read}: ${quotes(findings)}`;
      yield { message, at, findings, field: ['outcome', 'text'] };
    }
  },
};

function quotes(findings: readonly Finding[]): string {
  return findings.map(({ judgement, text }) => `“${text}” ${judgement}`).join('; ');
}

/** Of one weakness there is nothing to count. */
const SINGLE = /\bsufficient progress\b.*\bthe (?:area of )?significant weakness\b/i;

/** A revisit letter says in how many weaknesses there was progress. */
export const summaryUnread: RecordRule = {
  name: 'summary-unread',
  holds: 'A revisit letter says in how many of its weaknesses there was sufficient progress.',
  kinds: ['area-send-revisit'],
  *check({ findings, passages }) {
    const single = findings.length === 1;
    if (passages.some(({ text }) => countsIn(text).length > 0 || (single && SINGLE.test(text))))
      return;
    const message = 'no count of the weaknesses with sufficient progress was read';
    yield { message, at: null, findings };
  },
};
