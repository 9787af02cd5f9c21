import { saysNone } from '../../families/shared/findings/nothing.js';
import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { type Slot, usualLists } from '../usual.js';

/** How a sentence that says that there is none calls what there is none of; “None.” is of anything. */
const WORDS: Readonly<Partial<Record<Finding['type'], RegExp>>> = {
  strength: /strength|^none\b/i,
  'area-for-development': /development|improvement|^none\b/i,
  'area-for-improvement': /improvement|development|^none\b/i,
};

/** Each part of a document has its lists, or says that there is nothing to list. */
export const sectionEmpty: RecordRule = {
  name: 'section-empty',
  holds:
    'A document has the lists that every one of its kind has (each part of a letter both of them), or says that there is none.',
  kinds: ALL,
  *check(record) {
    const lists = usualLists(record);
    const found = lists.map((slot) => record.findings.filter((finding) => isIn(slot, finding)));
    const empty = lists.flatMap(({ rare }, index) =>
      !rare && !found[index]?.length ? [index] : [],
    );
    // In which part a sentence stands that says that there is none, a record does not tell.
    const none = record.passages.map(({ text }) => text).filter(saysNone);
    for (const index of empty) {
      const { type, question } = lists[index] as Slot;
      const said = none.findIndex((sentence) => WORDS[type]?.test(sentence) ?? true);
      if (said >= 0) {
        none.splice(said, 1);
        continue;
      }
      const where = question === null ? '' : ` on ${question}`;
      const message = `no ${type} was found${where}; such a document has them`;
      // What stands under a heading that was not seen went to the list before it, or to the one after.
      const before = found.slice(0, index).findLast((list) => list.length > 0) ?? [];
      const after = found.slice(index + 1).find((list) => list.length > 0) ?? [];
      yield { message, at: null, findings: [...before, ...after], field: ['findings'] };
    }
  },
};

function isIn({ type, question }: Slot, finding: Finding): boolean {
  return finding.type === type && finding.question === question;
}
