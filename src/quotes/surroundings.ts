import type { Paragraph } from './article.js';
import { type Quotation, type Stretch, wordsOf } from './quotation.js';
import type { Sentence } from './sentences.js';

/** A quotation and the author's own words around it in the same sentence. */
export interface Surroundings {
  /** The first words of the quotation. */
  said: string;
  before: string;
  /** What follows, up to the next quotation. */
  after: string;
  /** What follows, to the end of the sentence. */
  rest: string;
}

/** The words around a quotation; its marks belong neither to what is before nor to what is after. */
export function surroundingsOf(
  { stretches }: Quotation,
  { text, from }: Sentence,
  paragraphs: readonly Paragraph[],
): Surroundings {
  const [first] = stretches as [Stretch];
  const last = stretches.at(-1) as Stretch;
  const before = text.slice(0, Math.max(0, first.from - from - 1));
  const firstEnd = first.to - from + 1;
  const rest =
    first.paragraph === last.paragraph ? text.slice(firstEnd) : textAfter(last, paragraphs);
  return { said: wordsOf(first, paragraphs), before, after: rest.replace(/“.*$/su, ''), rest };
}

/** What follows a quotation of several paragraphs in the last of them, to the end of the sentence. */
function textAfter({ paragraph, to }: Stretch, paragraphs: readonly Paragraph[]): string {
  const text = paragraphs[paragraph]?.text.slice(to + 1) ?? '';
  return /^[^.?!“”]*/.exec(text)?.[0] ?? '';
}
