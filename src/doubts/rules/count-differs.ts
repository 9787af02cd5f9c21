import { NUMBER, numberOf } from '../../families/shared/numbers.js';
import { KIND_TABLE, type Kind } from '../../record/kinds.js';
import type { RecordRule } from '../doubt.js';

const WEAKNESSES =
  '(?:significant (?:areas? of )?weakness(?:es)?|areas? of (?:significant )?weakness(?:es)?)';
/** "Three areas of significant weakness", "two of the five significant weaknesses": the last is how many. */
const SAID = new RegExp(
  `\\b${NUMBER} (?:(?:key|main|following|different|distinct) )*${WEAKNESSES}\\b`,
  'i',
);
const BOTH = new RegExp(`\\bboth (?:of )?(?:the |these )?${WEAKNESSES}`, 'i');
/** “The two areas for priority action”: what a monitoring inspection looks at. */
const ACTIONS = new RegExp(
  `\\b(?:${NUMBER}|both (?:of )?(?:the )?)\\s?areas? for priority action\\b`,
  'i',
);
/** A sentence on one of them, or on what was found elsewhere, counts no more. */
const NOT_ALL = /\b(?:one of|each of|another|further|some of)\b/i;

/** As many weaknesses were read as the document says that there are. */
export const countDiffers: RecordRule = {
  name: 'count-differs',
  holds: 'There are as many weaknesses as the document says.',
  kinds: [
    'area-send-inspection',
    'area-send-revisit',
    'statement-of-action',
    'area-send-monitoring',
  ],
  *check({ kind, findings, passages }) {
    const weaknesses = findings.filter(({ type }) => type === KIND_TABLE[kind].weakness);
    const read = weaknesses.length;
    if (read === 0) return;
    const headings = new Set(weaknesses.map(({ heading }) => heading));
    const told = [
      ...passages,
      ...weaknesses
        .filter(({ heading }) => headings.delete(heading))
        .map(({ heading, at }) => ({ text: heading ?? '', at })),
    ];
    for (const { text, at } of told) {
      for (const sentence of text.split(/(?<=[.:;])\s+/)) {
        const said = countIn(sentence, kind);
        if (said === null || said === read || NOT_ALL.test(sentence)) continue;
        // What a revisit letter, or the plan that answers it, says of progress counts verdicts.
        if (
          kind !== 'area-send-inspection' &&
          kind !== 'area-send-monitoring' &&
          /\bprogress\b/i.test(sentence)
        )
          continue;
        const message = `the document says “${sentence}”, but ${read} ${read === 1 ? 'was' : 'were'} read`;
        yield { message, at, findings: weaknesses };
        return;
      }
    }
  },
};

function countIn(sentence: string, kind: Kind): number | null {
  if (kind === 'area-send-monitoring') {
    const [found, number] = ACTIONS.exec(sentence) ?? [];
    return found === undefined ? null : (numberOf(number) ?? 2);
  }
  return BOTH.test(sentence) ? 2 : numberOf(SAID.exec(sentence)?.[1]);
}
