import { saysNone } from '../../families/shared/findings/nothing.js';
import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { beginningOf } from '../lists.js';
import { type Piece, piecesOf } from '../pieces.js';

// Table heads, and what a letter says after its weaknesses.
const ELSE =
  /^Responsible bod(?:y|ies)\b|\b(?:Ofsted|HMCI|CQC|working days|statement of action|WSoA|Department for Education|DfE|NHS England)\b/i;

/** “…:”, “… are detailed below.” */
const LEADS_IN = /:$|\b(?:below|as follows|the following)\.$/i;

/** What stands in a section of findings is a finding, or leads to one. */
export const paragraphLeft: RecordRule = {
  name: 'paragraph-left',
  holds: 'No paragraph of a section of findings is left over.',
  kinds: ['area-send-inspection', 'area-send-report', 'targeted-area-letter'],
  *check(record) {
    const headings = new Set(record.findings.map(({ heading }) => heading));
    const pieces = piecesOf(record);
    for (const [index, { heading, text, at, finding }] of pieces.entries()) {
      if (finding || heading === null || !headings.has(heading)) continue;
      if (isLabel(text) || LEADS_IN.test(text) || saysNone(text) || ELSE.test(text)) continue;
      const message = `this paragraph under “${heading}” was not read as a finding: ${beginningOf(text)}`;
      yield { message, at, findings: neighbours(pieces, index) };
    }
  },
};

function neighbours(pieces: readonly Piece[], index: number): Finding[] {
  const before = pieces.slice(0, index).findLast(({ finding }) => finding);
  const after = pieces.slice(index + 1).find(({ finding }) => finding);
  return [before, after].flatMap((piece) => piece?.finding ?? []);
}

/** A heading within the section, which says nothing by itself: “Early years”. */
function isLabel(text: string): boolean {
  return text.split(' ').length <= 6 && !/[.!?]$/.test(text);
}
