import { cleanText, startsLower } from '../prose.js';
import { withoutMargin } from './margin.js';

/** A line of a plain text that holds words. */
export interface TextLine {
  /** The line's number in the input, from 1. */
  number: number;
  /** The page that it stands on, where form feeds tell pages apart. */
  page: number;
  text: string;
  /** Spaces before the text. */
  indent: number;
  /** Blank lines right before it, on its page. */
  gap: number;
  /** What it is in a list, where the text has the marks in a column beside the words. */
  beside?: Beside;
}

/** A line that begins an item or a paragraph within one, or goes on with what stands before it. */
export type Beside = { kind: 'item' | 'paragraph'; mark: string; depth: number } | { kind: 'more' };

/** The lines of a text that hold words, with what the blank lines and spaces around them tell. */
export function textLines(text: string): TextLine[] {
  const found: TextLine[] = [];
  let page = 1;
  let gap = 0;
  for (const [index, raw] of withoutMargin(text.split('\n')).entries()) {
    // Each form feed begins a page; pdftotext writes it before the first line of one.
    const feeds = raw.split('\f').length - 1;
    if (feeds > 0) {
      page += feeds;
      gap = 0;
    }
    const line = visible(raw);
    const words = line.trim();
    if (words === '') {
      gap += 1;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    found.push({ number: index + 1, page, text: words, indent, gap });
    gap = 0;
  }
  return isDoubleSpaced(found) ? found.map(closeUp) : found;
}

/** What a person sees of a line. A soft hyphen at its end stays, for joining it to the next. */
function visible(raw: string): string {
  const line = raw.replaceAll('\f', '').replaceAll('\t', '    ').replaceAll('\u00a0', ' ');
  return cleanText(line) + (line.trimEnd().endsWith('\u00ad') ? '\u00ad' : '');
}

/** Whether a blank line stands before nearly each line, also where a sentence goes on. */
function isDoubleSpaced(lines: readonly TextLine[]): boolean {
  const after = lines.filter((line, index) => index > 0 && line.page === lines[index - 1]?.page);
  const goingOn = after.filter((line) => line.gap > 0 && startsLower(line.text)).length;
  const apart = after.filter((line) => line.gap > 0).length;
  return apart > 0.9 * after.length && goingOn > 0.15 * after.length;
}

function closeUp(line: TextLine): TextLine {
  return { ...line, gap: Math.max(0, line.gap - 1) };
}
