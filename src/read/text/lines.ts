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
}

/** The lines of a text that hold words, with what the blank lines and spaces around them tell. */
export function textLines(text: string): TextLine[] {
  const found: TextLine[] = [];
  let page = 1;
  let gap = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    // Each form feed begins a page; pdftotext writes it before the first line of one.
    const feeds = raw.split('\f').length - 1;
    if (feeds > 0) {
      page += feeds;
      gap = 0;
    }
    const line = raw.replaceAll('\f', '').replaceAll('\t', '    ').replaceAll('\u00a0', ' ');
    const words = line.trim();
    if (words === '') {
      gap += 1;
      continue;
    }
    found.push({
      number: index + 1,
      page,
      text: words,
      indent: line.length - line.trimStart().length,
      gap,
    });
    gap = 0;
  }
  return found;
}
