import type { Paragraph } from './article.js';
import { type Quotation, wordsOf } from './quotation.js';
import { hasReportingVerb } from './reporting.js';
import { Scan } from './scan.js';

/**
 * Finds the quotations of an article, in the order in which they begin: those in quotation marks of any
 * form, and block quotations. One that is not closed goes on in the next paragraph if that opens with the
 * mark again, up to three short paragraphs of page furniture further down; else it ends with its paragraph.
 */
export function quotationsOf(paragraphs: readonly Paragraph[]): Quotation[] {
  const scan = new Scan();
  for (const [index, paragraph] of paragraphs.entries()) scan.read(index, paragraph);
  return joinInterrupted(scan.found, paragraphs);
}

/** `“…,” inspectors said, “…”` is one quotation: who said it stands between. */
function joinInterrupted(
  found: readonly Quotation[],
  paragraphs: readonly Paragraph[],
): Quotation[] {
  const joined: Quotation[] = [];
  for (const quotation of found) {
    const before = joined.findLast(({ within }) => within === null);
    if (before && quotation.within === null && goesOnAfter(before, quotation, paragraphs)) {
      before.stretches.push(...quotation.stretches);
      before.closed = quotation.closed;
      for (const inner of found) if (inner.within === quotation) inner.within = before;
    } else joined.push(quotation);
  }
  return joined.filter(({ stretches }) =>
    stretches.some((stretch) => /\p{L}|\p{N}/u.test(wordsOf(stretch, paragraphs))),
  );
}

function goesOnAfter(
  before: Quotation,
  after: Quotation,
  paragraphs: readonly Paragraph[],
): boolean {
  const last = before.stretches.at(-1);
  const next = after.stretches[0];
  if (!last || !next || last.paragraph !== next.paragraph) return false;
  if (before.manner === 'block' || after.manner === 'block' || !before.closed) return false;
  const between = (paragraphs[last.paragraph] as Paragraph).text.slice(last.to, next.from);
  const pause = /[,–—-]\s*["'“‘]*$/;
  const cut = /[,–—-]$/.test(wordsOf(last, paragraphs)) || /^["'”’]+\s*[,–—-]/.test(between);
  const isShort = /^[^.?!:;]{1,90}$/.test(between.trim());
  return cut && isShort && pause.test(between) && hasReportingVerb(between);
}
