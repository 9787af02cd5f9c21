import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { INSPECTIONS } from '../kinds.js';
import { beginningOf, listsOf } from '../lists.js';
import { senseOf } from '../sense.js';

// Two findings that plainly say the contrary, or more of them.
const ENOUGH = 6;

/** A list of strengths praises, and a list of what must improve criticises: else a heading was not seen. */
export const senseTurned: RecordRule = {
  name: 'sense-turned',
  holds: 'Strengths praise, and what must improve criticises, list by list.',
  kinds: INSPECTIONS,
  *check({ findings }) {
    for (const list of listsOf(findings)) {
      const run = turnedRun(list);
      const [first] = run;
      if (!first) continue;
      const message = `these were read as ${first.type}, but their words say otherwise, from here on: ${beginningOf(first.text)}`;
      yield { message, at: first.at, findings: run };
    }
  },
};

/** The findings at one end of a list that together are least like its type; none where that is not plain. */
function turnedRun(list: readonly Finding[]): readonly Finding[] {
  // What must improve is often put as praise of what is to come: “How effectively …”.
  const sign = list[0]?.type === 'strength' ? 1 : list[0]?.type === 'area-for-development' ? -1 : 0;
  if (sign === 0) return [];
  const weights = list.map((finding) => weightOf(sign * senseOf(finding)));
  const head = bestLength(weights);
  const tail = bestLength(weights.toReversed());
  return head >= tail ? list.slice(0, head) : list.slice(list.length - tail);
}

/** What a finding says for its list being of the other type: log odds, measured on real letters. */
function weightOf(sense: number): number {
  if (sense <= -2) return 3;
  if (sense === -1) return 1.5;
  return sense > 0 ? -2 : 0;
}

/** The length of the beginning whose weights add up to most, where that is enough; else 0. */
function bestLength(weights: readonly number[]): number {
  let [sum, best, length] = [0, ENOUGH, 0];
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    if (sum < best) continue;
    [best, length] = [sum, index + 1];
  }
  return length;
}
