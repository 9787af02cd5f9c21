import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { endOf, listsOf } from '../lists.js';

/** What stands after the last full stop: short, with a capital, and no sentence. */
const TAIL = /(?:^|[.!?][’”"')]? )(\p{Lu}[^.!?;,]{4,44}[\p{L})’]:?)$/u;

/** No heading was taken for a finding, or for the end of one: among sentences it has no full stop. */
export const headingWithin: RecordRule = {
  name: 'heading-within',
  holds: 'No finding is a heading, or ends in one.',
  kinds: ALL,
  *check({ findings }) {
    for (const list of listsOf(findings)) {
      const sentences = list.filter(({ text }) => /[.!?][’”"')]*$/.test(text)).length;
      if (list.length < 2 || 3 * sentences < 2 * list.length) continue;
      for (const [index, finding] of list.entries()) {
        if (!TAIL.test(lastOf(finding))) continue;
        const message = `a heading may stand at the end of this finding: ${endOf(lastOf(finding))}`;
        const near = list.slice(Math.max(0, index - 1), index + 2);
        yield { message, at: finding.at, findings: near };
      }
    }
  },
};

function lastOf({ text, points }: Finding): string {
  return points.at(-1) ?? text;
}
