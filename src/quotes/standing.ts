import type { Alteration } from './alterations.js';
import type { Found } from './find.js';
import type { QuoteDocument, Standing } from './schema.js';
import { printedWords, type SqueezedWord } from './squeeze.js';
import type { DocumentText } from './texts.js';

/** How many letters are shown before a quotation, and after it. */
const AROUND = 90;

/** Where quoted words stand, with the words around them. */
export function standingOf({ text, spans }: Found, documents: readonly QuoteDocument[]): Standing {
  const { words } = text.squeezed;
  const stretches = spans.map(({ first, end }) => ({
    from: (words[first] as SqueezedWord).from,
    to: (words[end - 1] as SqueezedWord).to,
  }));
  const from = stretches[0]?.from ?? 0;
  const to = stretches.at(-1)?.to ?? 0;
  const omitted = stretches.slice(1).map((next, index) => {
    const gap = text.squeezed.text.slice(stretches[index]?.to, next.from);
    return gap.replace(/^[^\p{L}\p{N}£$€([“‘]+|\s+$/gu, '');
  });
  return { ...placeIn(text, from, to, documents), omitted: omitted.filter((gap) => gap !== '') };
}

/** Where the words stand that quoted words alter. */
export function standingOfAlteration(
  { text, first, end }: Alteration,
  documents: readonly QuoteDocument[],
): Standing {
  const { text: words } = text.squeezed;
  const printed = printedWords(words);
  const at = (index: number) => printed[index]?.at ?? words.length;
  const last = printed[end - 1];
  const to = last ? last.at + last.printed.length : words.length;
  return { ...placeIn(text, at(first), to, documents), omitted: [] };
}

function placeIn(
  { document, kind, id, heading, at, warnings, squeezed: { text } }: DocumentText,
  from: number,
  to: number,
  documents: readonly QuoteDocument[],
): Omit<Standing, 'omitted'> {
  const { source, area } = documents[document] as QuoteDocument;
  return {
    document,
    source,
    area,
    kind,
    id,
    heading,
    at: at && shortPlace(at),
    before: lastWords(text.slice(0, from)),
    words: text.slice(from, to),
    after: firstWords(text.slice(to)),
    warnings: warnings.map(({ rule, message }) => ({ rule, message })),
  };
}

/** A place without its boxes. */
export function shortPlace(at: NonNullable<DocumentText['at']>): NonNullable<Standing['at']> {
  if ('boxes' in at) return { page: at.page, endPage: at.endPage };
  return { line: at.line, endLine: at.endLine };
}

function lastWords(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*\s/, ' ')}`;
}

function firstWords(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/, ' ')}…`;
}
