import { findSpan, type Span, wholeDate } from '../../families/shared/dates.js';
import type { DocumentRule } from '../doubt.js';
import { ALL } from '../kinds.js';

/** A running header or footer can give the dates, too; where they differ, both are quoted. */
export const datesDiffer: DocumentRule = {
  name: 'dates-differ',
  holds: 'Running headers and footers give the same dates as the text.',
  kinds: ALL,
  *check({ kind, dates }, { running, printedDate }) {
    const { letter, inspection } = dates;
    const other = running.find(({ text }) => letter && (wholeDate(text) ?? letter) !== letter);
    if (other) {
      const message = `the letter is dated “${printedDate ?? letter}”, but at the edge of a page stands “${other.text}”`;
      yield { message, at: other.at, field: ['dates', 'letter'] };
    }
    if (kind !== 'area-send-report' || !inspection) return;
    const { from, to } = inspection;
    const footer = running.find(({ text }) => {
      const span = spanOfLine(text);
      return span && (span.from !== from || span.to !== to);
    });
    if (!footer) return;
    const message = `the cover gives ${from} to ${to}, the footer “${footer.text}”`;
    yield { message, at: footer.at, field: ['dates', 'inspection'] };
  },
};

/** The span of a line that holds nothing else (but, perhaps, the report's name before a comma). */
function spanOfLine(line: string): Span | null {
  return /^(?:Area SEND inspection report:.*, )?\d[^.@]*\d{4}$/i.test(line) ? findSpan(line) : null;
}
