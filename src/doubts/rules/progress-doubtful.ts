import { opensWeakness } from '../../families/area-send-revisit/leads.js';
import { sentencesOf } from '../../families/area-send-revisit/progress-words.js';
import { startsLower } from '../../read/prose.js';
import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { beginningOf } from '../lists.js';

// Words: what is shorter is a label, what is longer and of two sentences more than a weakness.
const LABEL = 5;
const LONG = 40;
/** A clause that runs on into a sentence. */
const RUNS_ON = /^\p{Ll}.* (?:In 20\d\d, |Leaders |The area |Inspectors |Parents )/u;

/** A revisit's weakness is what the first inspection found, with what the inspectors say of it below. */
export const progressDoubtful: RecordRule = {
  name: 'progress-doubtful',
  holds:
    'The weakness of a revisit is one statement, apart from what inspectors say of it, and they say something.',
  kinds: ['area-send-revisit', 'area-send-monitoring'],
  *check(record) {
    const findings = record.findings.filter(({ type }) => type === 'progress');
    const texts = findings.map(({ text }) => text);
    for (const [index, finding] of findings.entries()) {
      const why = whyDoubtful(finding, texts);
      if (why === null) continue;
      const message = `${why}: ${beginningOf(finding.text)}`;
      yield {
        message,
        at: finding.at,
        findings: findings.slice(Math.max(0, index - 1), index + 2),
      };
    }
  },
};

function whyDoubtful({ text, points }: Finding, all: readonly string[]): string | null {
  if (points.length === 0) return 'nothing that inspectors say was read on this weakness';
  if (opensWeakness(text) && points.some(opensWeakness)) return 'two weaknesses may be joined here';
  const sentences = sentencesOf(text).length;
  // Weaknesses are phrases, or sentences: of one kind in one letter.
  const others = all.some((other) => !/[.!?:;,]$/.test(other));
  if (sentences > 1 && others) return 'this weakness may hold what inspectors say of it';
  if (sentences > 2 || (sentences > 1 && wordsIn(text) > LONG) || RUNS_ON.test(text)) {
    return 'this weakness may hold what inspectors say of it';
  }
  if (wordsIn(text) >= LABEL || startsLower(text)) return null;
  if (/[.!?]$/.test(text)) return 'this may be a sentence of the inspectors, not a weakness';
  const labels = all.filter((other) => wordsIn(other) < LABEL).length;
  const longer = all.some((other) => wordsIn(other) > 3 * LABEL);
  return longer || labels === all.length ? 'this may be a heading, not a weakness' : null;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
