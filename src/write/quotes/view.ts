import type { CheckedQuotation, QuoteDocument, Quotes, Standing } from '../../quotes/schema.js';
import { count } from '../count.js';

/** Places that are shown of one piece of a quotation; the others are counted. */
export const SHOWN = 2;

/** What was found of a quotation, in words that claim no more. */
export function verdictName({
  verdict,
  weak,
  attribution,
  pieces,
  reported,
}: CheckedQuotation): string {
  if (reported) return 'Verbatim, but there the document quotes others';
  if (verdict === 'verbatim') return weak ? 'Words found, but too few to tell' : 'Verbatim';
  if (verdict === 'assembled') return `Verbatim, but from ${pieces.length} places`;
  if (verdict === 'altered') return isPartly({ pieces }) ? 'Partly in these documents' : 'Altered';
  return attribution.to === 'other' ? 'Other people’s words' : 'Not in these documents';
}

/** Whether some of its words are in the documents and others are not. */
function isPartly({ pieces }: Pick<CheckedQuotation, 'pieces'>): boolean {
  return pieces.some(({ verdict }) => verdict === 'not-found');
}

/** To whom the article attributes a quotation. */
export function attributionText({ attribution }: CheckedQuotation): string {
  const { to, name, words, carried } = attribution;
  if (to === 'unknown') return name ? `attribution unclear (${name})` : 'not attributed';
  const whose = to === 'inspectors' ? 'the inspectors' : 'others';
  const by = words && words !== name ? `, by “${words}”` : '';
  return `attributed to ${whose} (${name}${by}${carried ? ', carried over' : ''})`;
}

/** Where words stand: `Blackpool, main-finding/3, p. 2 (letter.pdf)`. */
export function standingText({ area, kind, id, heading, at, source }: Standing): string {
  const about = id ?? (kind === 'passage' && heading ? `passage under “${heading}”` : kind);
  return `${[area, about, at && placeText(at)].filter(Boolean).join(', ')} (${source})`;
}

/** A place in short: `p. 4`, `pp. 4–5`, `l. 12`. */
export function placeText(at: NonNullable<Standing['at']>): string {
  const [from, to, sign] = 'page' in at ? [at.page, at.endPage, 'p'] : [at.line, at.endLine, 'l'];
  return from === to ? `${sign}. ${from}` : `${sign}${sign}. ${from}–${to}`;
}

/** A document: `Blackpool, 2022-05-11 (letter.pdf)`. */
function documentText({ area, kind, date, source }: QuoteDocument): string {
  return `${[area ?? kind, date].filter(Boolean).join(', ')} (${source})`;
}

/** More documents than these are counted, not named. */
const LISTED = 5;

/** The documents that were searched, a line each where they are few. */
export function documentLines({ documents }: Quotes): string[] {
  if (documents.length > LISTED) return [`checked against ${count(documents.length, 'document')}`];
  return documents.map((document) => `checked against ${documentText(document)}`);
}

/** In how many more places than are shown a piece of a quotation was found: `2 more places`, or null. */
export function furtherPlaces({
  places,
  occurrences,
}: Pick<CheckedQuotation['pieces'][number], 'places' | 'occurrences'>): string | null {
  const more = occurrences - Math.min(SHOWN, places.length);
  return more > 0 ? count(more, 'more place') : null;
}

const NEGATION = /\b(?:not|no|nor|never|cannot|without|neither|\p{L}+n[’']t)\b/iu;

/** What an article leaves out of a document’s words, with a caution where that may turn the sense. */
export function omissionText(omitted: string): string {
  const negation = NEGATION.exec(omitted)?.[0];
  return `the article leaves out: “${omitted}”${negation ? ` (mind the “${negation}”)` : ''}`;
}
