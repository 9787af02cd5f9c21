import type { Paragraph } from './article.js';
import type { Quotation } from './quotation.js';
import { maskedSentences } from './sentences.js';

/** How many words before a quotation, and after it, can say what its edge leaves out. */
const NEAR = 12;

/** The words of an article around its quotations, other quoted words among them. */
export class Around {
  private readonly inParagraph = new Map<number, Quotation[]>();

  constructor(
    quotations: readonly Quotation[],
    private readonly paragraphs: readonly Paragraph[],
  ) {
    for (const quotation of quotations) {
      const index = quotation.stretches[0]?.paragraph ?? 0;
      this.inParagraph.set(index, [...(this.inParagraph.get(index) ?? []), quotation]);
    }
  }

  /** The words near a quotation in the sentence that it begins in. */
  of({ stretches, within }: Quotation): string {
    const [first] = stretches;
    if (!first || within) return '';
    const { paragraph, from } = first;
    const text = this.paragraphs[paragraph]?.text ?? '';
    const sentences = maskedSentences(paragraph, text, this.inParagraph.get(paragraph) ?? []);
    const sentence = sentences.find((one) => from >= one.from && from <= one.to);
    const last = stretches.findLast((one) => one.paragraph === paragraph) ?? first;
    const before = text.slice(sentence?.from ?? 0, from).split(/\s+/);
    const after = text.slice(last.to, Math.max(last.to, sentence?.to ?? 0)).split(/\s+/);
    return [...before.slice(-NEAR), '…', ...after.slice(0, NEAR)].join(' ');
  }
}
