import type { Alteration } from './alterations.js';
import type { Found } from './find.js';
import type { SqueezedWord } from './squeeze.js';
import { printedSpan, sentenceStart } from './turned.js';

/**
 * Whether an article makes one sentence of the beginning of one and the end of another, with an ellipsis
 * between: the second as an alteration, with the words that come before it; null where it does not.
 */
export function isSpliced(before: readonly Found[], after: readonly Found[]): Alteration | null {
  const [first] = after;
  if (!first || before.length === 0) return null;
  if (before.some(endsSentence) || after.some((found) => leftOutBefore(found) === '')) return null;
  const { from, to } = stretchOf(first);
  const all = first.text.squeezed.text;
  const start = sentenceStart(all, from);
  return {
    text: first.text,
    ...printedSpan(all, start, to),
    words: [
      ['out', leftOutBefore(first)],
      ['same', all.slice(from, to)],
    ],
    share: 1,
  };
}

function stretchOf({ text, spans }: Found): { from: number; to: number } {
  const { words } = text.squeezed;
  const from = (words[spans[0]?.first ?? 0] as SqueezedWord).from;
  return { from, to: (words[(spans.at(-1)?.end ?? 1) - 1] as SqueezedWord).to };
}

function endsSentence(found: Found): boolean {
  return /^\s*(?:$|[”’"')]*[.?!;])/.test(found.text.squeezed.text.slice(stretchOf(found).to));
}

function leftOutBefore(found: Found): string {
  const all = found.text.squeezed.text;
  const { from } = stretchOf(found);
  const words = all.slice(sentenceStart(all, from), from).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}
