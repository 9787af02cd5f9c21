import type { RecordRule } from '../doubt.js';
import { beginningOf } from '../lists.js';

/** “Connor, who is 14, …”, “A boy of 13 was …”: how studies of one child begin. */
const CHILD =
  /^(?:\p{Lu}\p{Ll}+\*?,? (?:who (?:is|was) |was |aged )(?:aged )?|An? (?:boy|girl|child|baby|young (?:person|man|woman)) (?:of |aged |who (?:is|was) (?:aged )?))\d{1,2}\b/u;

/** The study of one child’s case stands under a heading of its own. */
export const studyUnmarked: RecordRule = {
  name: 'study-unmarked',
  holds: 'No finding is the beginning of a practice study whose heading was not seen.',
  kinds: ['targeted-area-letter'],
  *check({ findings }) {
    for (const [index, finding] of findings.entries()) {
      if (finding.type === 'practice-study' || !CHILD.test(finding.text)) continue;
      const message = `this may be a practice study without its heading: ${beginningOf(finding.text)}`;
      yield { message, at: finding.at, findings: findings.slice(index, index + 4) };
    }
  },
};
