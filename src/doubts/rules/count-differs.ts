import { NUMBER, numberOf } from '../../families/shared/numbers.js';
import { KIND_TABLE } from '../../record/kinds.js';
import type { RecordRule } from '../doubt.js';

const SAID = new RegExp(
  `\\b${NUMBER} (?:(?:key|main|following|different|distinct) )?(?:significant (?:areas? of )?weakness(?:es)?|areas? of (?:significant )?weakness(?:es)?)\\b`,
  'i',
);

/** As many weaknesses were read as the document says that there are. */
export const countDiffers: RecordRule = {
  name: 'count-differs',
  holds: 'There are as many weaknesses as the document says.',
  kinds: ['area-send-inspection', 'area-send-revisit', 'statement-of-action'],
  *check({ kind, findings, passages }) {
    const weaknesses = findings.filter(({ type }) => type === KIND_TABLE[kind].weakness);
    const read = weaknesses.length;
    if (read === 0) return;
    for (const { text, at } of passages) {
      for (const sentence of text.split(/(?<=[.:;])\s+/)) {
        const said = numberOf(SAID.exec(sentence)?.[1]);
        // What a revisit letter says of progress counts verdicts.
        if (said === null || said === read || /\bprogress\b|\bone of\b/i.test(sentence)) continue;
        const message = `the document says “${sentence}”, but ${read} ${read === 1 ? 'was' : 'were'} read`;
        yield { message, at, findings: weaknesses };
        return;
      }
    }
  },
};
