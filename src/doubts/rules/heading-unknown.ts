import type { RecordRule } from '../doubt.js';
import { beginningOf } from '../lists.js';
import { piecesOf } from '../pieces.js';

// Words: no heading of a section is longer.
const LONGEST = 14;

/** Every heading among findings is one that was understood. */
export const headingUnknown: RecordRule = {
  name: 'heading-unknown',
  holds: 'No heading among the findings is unknown.',
  kinds: ['area-send-inspection', 'area-send-report', 'targeted-area-letter'],
  *check(record) {
    const pieces = piecesOf(record);
    const first = pieces.findIndex(({ finding }) => finding);
    const last = pieces.findLastIndex(({ finding }) => finding);
    for (const [index, { text, heading, at, finding }] of pieces.entries()) {
      if (finding || index < first || index > last || heading !== null) continue;
      if (!looksLikeHeading(text) || PART.test(text) || KNOWN.test(text)) continue;
      const next = pieces.slice(index + 1).find(({ finding }) => finding)?.finding;
      const under = next
        ? record.findings.filter(
            ({ type, question }) => type === next.type && question === next.question,
          )
        : [];
      const message = `this looks like a heading that is not known: ${beginningOf(text)}`;
      yield { message, at, findings: under };
    }
  },
};

/** Headings that hold others, or nothing. */
const KNOWN =
  /^(?:(?:key |multi-agency )?strengths|(?:key )?areas? (?:for|of) \w+|(?:main|headline|key) findings?|priority actions?|findings|next steps|what (?:is|does) the .{0,20}partnership (?:doing that is effective|need to do better)\??)$/i;
// The parts of a letter hold their lists.
const PART = /\beffective(?:ness|ly)?\b.{0,200}\b(?:identif|meet|improv)/i;

function looksLikeHeading(text: string): boolean {
  return text.split(' ').length <= LONGEST && /^\p{Lu}/u.test(text) && !/[.;,]$/.test(text);
}
