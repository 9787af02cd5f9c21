import { joinPlaces, type Place } from '../read/tree.js';
import type { Paragraph } from './article.js';
import { hasReportingVerb } from './reporting.js';
import { Scan } from './scan.js';

/** Quoted words without their marks: a stretch of one paragraph's text. */
export interface Stretch {
  paragraph: number;
  from: number;
  to: number;
}

/** Quoted words as an article prints them. */
export interface Quotation {
  /** More than one where it goes on over paragraphs, or where who said it stands between. */
  stretches: Stretch[];
  manner: 'marks' | 'block';
  /** Its closing mark was found. */
  closed: boolean;
  /** The quotation that it stands in. */
  within: Quotation | null;
}

/**
 * Finds the quotations of an article, in the order in which they begin: in quotation marks of any form,
 * and block quotations. One that is not closed goes on in the next paragraph if that opens with the mark
 * again, over up to three short paragraphs of a page's furniture; else it ends with its paragraph.
 */
export function quotationsOf(paragraphs: readonly Paragraph[]): Quotation[] {
  const scan = new Scan();
  for (const [index, paragraph] of paragraphs.entries()) scan.read(index, paragraph);
  return joinInterrupted(scan.found, paragraphs);
}

/** Where a quotation stands in the article. */
export function placeOfQuotation(
  { stretches }: Quotation,
  paragraphs: readonly Paragraph[],
): Place {
  return joinPlaces(stretches.map(({ paragraph }) => (paragraphs[paragraph] as Paragraph).at));
}

/** The words of a stretch. */
export function wordsOf(
  { paragraph, from, to }: Stretch,
  paragraphs: readonly Paragraph[],
): string {
  return (paragraphs[paragraph] as Paragraph).text.slice(from, to).trim();
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
