import { joinPlaces, type Place } from '../read/tree.js';
import type { Paragraph } from './article.js';

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
