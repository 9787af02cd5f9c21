import type { Quotation } from './quotation.js';

/** A sentence of a paragraph with its quoted words struck out, and where it stands in the text. */
export interface Sentence {
  text: string;
  from: number;
  to: number;
}

const END =
  /(?<!(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Cllr|Cllrs|St|Rev|No))[.?!…][”"'’)\]]*\s+(?=[“"'(]?[\p{Lu}\p{N}])/gu;

/**
 * The sentences of a paragraph, as its author's own words: each quoted letter is an X, so that neither
 * full stops nor verbs in a quotation count, and every mark is `“` or `”`.
 */
export function maskedSentences(
  index: number,
  text: string,
  quotations: readonly Quotation[],
): Sentence[] {
  let masked = text;
  for (const { stretches, within } of quotations) {
    if (within) continue;
    for (const { paragraph, from, to } of stretches) {
      if (paragraph !== index) continue;
      masked = masked.slice(0, from) + struckOut(masked.slice(from, to)) + masked.slice(to);
      masked = withMark(masked, from - 1, '“');
      masked = withMark(masked, to, '”');
    }
  }
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of masked.matchAll(END)) {
    const to = end.index + end[0].length;
    sentences.push({ text: masked.slice(from, to).trimEnd(), from, to: to - 1 });
    from = to;
  }
  return [...sentences, { text: masked.slice(from), from, to: masked.length }];
}

/** A quotation that ends its sentence keeps the stop that says so. */
function struckOut(words: string): string {
  const stop = /[.?!…]\s*$/.exec(words)?.index ?? words.length;
  return 'X'.repeat(stop) + words.slice(stop);
}

function withMark(text: string, at: number, mark: string): string {
  if (at < 0 || at >= text.length || /[\p{L}\s]/u.test(text.charAt(at))) return text;
  return text.slice(0, at) + mark + text.slice(at + 1);
}
