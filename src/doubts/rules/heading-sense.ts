import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { INSPECTIONS } from '../kinds.js';

const PRAISES =
  /\bstrengths?\b|\beffective\b|\bgood practice\b|\b(?:doing|works?|working|going) well\b|\bpositive/i;
const CRITICISES =
  /\b(?:development|improve(?:ments?|d)?|weakness(?:es)?|priority action|better|concerns?|shortcomings?|gaps|not yet|challenges?)\b/i;

/** A list stands under a heading of its sense: strengths under praise, what must improve under criticism. */
export const headingSense: RecordRule = {
  name: 'heading-sense',
  holds: 'Findings stand under a heading that suits their type.',
  kinds: INSPECTIONS,
  *check({ findings }) {
    const wrong = findings.filter(({ type, heading }) => heading !== null && turns(type, heading));
    for (const heading of new Set(wrong.map(({ heading }) => heading))) {
      const under = wrong.filter((finding) => finding.heading === heading);
      const [first] = under;
      const message = `what stands under the heading “${heading}” was read as ${first?.type}`;
      yield { message, at: first?.at ?? null, findings: under };
    }
  },
};

function turns(type: Finding['type'], heading: string): boolean {
  const [praises, criticises] = [PRAISES.test(heading), CRITICISES.test(heading)];
  if (praises === criticises) return false;
  if (type === 'strength') return criticises;
  const development = ['area-for-development', 'area-for-improvement', 'priority-action'];
  return development.includes(type) && praises;
}
