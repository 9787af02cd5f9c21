import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { beginningOf, listsOf } from '../lists.js';

// Measured on real letters, where none is 3.5 times as long as the median of its list.
const TIMES = 3.6;
// Words: what is shorter is one finding, however short the others are.
const SHORT = 60;
// Words: what stands alone in its section and is longer is several.
const LONGEST_ALONE = 180;

/** A finding is about as long as the others of its list: a much longer one may be several. */
export const findingLong: RecordRule = {
  name: 'finding-long',
  holds: 'No finding is many times longer than its neighbours.',
  kinds: [
    'area-send-inspection',
    'area-send-report',
    'targeted-area-letter',
    'statement-of-action',
  ],
  *check({ findings }) {
    for (const list of listsOf(findings.filter(({ type }) => !PROSE.includes(type)))) {
      const lengths = list.map(({ text }) => wordsIn(text));
      const median = lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? 0;
      for (const [index, finding] of list.entries()) {
        const words = lengths[index] ?? 0;
        const limit = list.length > 2 ? Math.max(SHORT, TIMES * median) : LONGEST_ALONE;
        if (words <= limit) continue;
        const message = `this finding has ${words} words, and may be several: ${beginningOf(finding.text)}`;
        yield { message, at: finding.at, findings: [finding] };
      }
    }
  },
};

// Whole studies and headline paragraphs are as long as they are.
const PROSE: readonly Finding['type'][] = ['practice-study', 'headline-finding'];

function wordsIn(text: string): number {
  return text.split(' ').length;
}
