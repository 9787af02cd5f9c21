import type { TextLine } from './lines.js';

// A heading, dots or a wide gap, and the page that it stands on.
const ENTRY = /\S(?: {3,}|\s*[.…·_]{3,}\s*|(?:\s\.){3,}\s*)(\d{1,3})$/;
// So many entries make a table of contents.
const LEAST = 3;

/** The lines of a table of contents: they say what is in a document, and are none of it. */
export function contentsOf(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = [];
  let run: TextLine[] = [];
  let page = 0;
  const close = (before: TextLine | undefined): void => {
    if (run.length >= LEAST) found.push(...withTitle(before, run));
    run = [];
    page = 0;
  };
  let before: TextLine | undefined;
  for (const line of lines) {
    const entry = Number(ENTRY.exec(line.text)?.[1] ?? Number.NaN);
    if (entry >= page) {
      run.push(line);
      page = entry;
      continue;
    }
    close(before);
    before = line;
  }
  close(before);
  return found;
}

function withTitle(before: TextLine | undefined, run: readonly TextLine[]): TextLine[] {
  const isTitle = before && /^(?:table of )?contents(?: page)?:?$/i.test(before.text);
  return isTitle ? [before, ...run] : [...run];
}
