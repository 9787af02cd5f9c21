import type { CheckedQuotation, QuoteDocument, Quotes, Standing } from '../../quotes/schema.js';

/** What is found of a quotation, in words that claim no more. */
export function verdictName({ verdict, weak, attribution, pieces }: CheckedQuotation): string {
  if (verdict === 'verbatim') return weak ? 'Words found, but too few to tell' : 'Verbatim';
  if (verdict === 'assembled') return `Verbatim, but from ${pieces.length} places`;
  if (verdict === 'altered') return isPartly({ pieces }) ? 'Partly in these documents' : 'Altered';
  return attribution.to === 'other' ? 'Other people’s words' : 'Not in these documents';
}

/** Some of its words stand in the documents, others do not. */
function isPartly({ pieces }: Pick<CheckedQuotation, 'pieces'>): boolean {
  return pieces.some(({ verdict }) => verdict === 'not-found');
}

/** To whom the article attributes a quotation. */
export function attributionText({ attribution }: CheckedQuotation): string {
  const { to, name, words, carried } = attribution;
  if (to === 'unknown') return name ? `not clear whose (${name})` : 'not attributed';
  const whose = to === 'inspectors' ? 'the inspectors' : 'others';
  const by = words && words !== name ? `, by “${words}”` : '';
  return `attributed to ${whose} (${name}${by}${carried ? ', carried over' : ''})`;
}

/** Where words stand: `Blackpool, main-finding/3, p. 2 (letter.pdf)`. */
export function standingText({ area, kind, id, heading, at, source }: Standing): string {
  const about = id ?? (kind === 'passage' && heading ? `passage under “${heading}”` : kind);
  return `${[area, about, at && placeText(at)].filter(Boolean).join(', ')} (${source})`;
}

/** `p. 4`, `pp. 4–5`, `l. 12`. */
export function placeText(at: NonNullable<Standing['at']>): string {
  const [from, to, sign] = 'page' in at ? [at.page, at.endPage, 'p'] : [at.line, at.endLine, 'l'];
  return from === to ? `${sign}. ${from}` : `${sign}${sign}. ${from}–${to}`;
}

/** A document: `Blackpool, 2022-05-11 (letter.pdf)`. */
function documentText({ area, kind, date, source }: QuoteDocument): string {
  return `${[area ?? kind, date].filter(Boolean).join(', ')} (${source})`;
}

/** More documents than these are counted. */
const LISTED = 5;

/** The documents that were looked through, a line each where they are few. */
export function documentLines({ documents }: Quotes): string[] {
  if (documents.length > LISTED) return [`looked for in ${documents.length} documents`];
  return documents.map((document) => `looked for in ${documentText(document)}`);
}

/** How the quotations of each speaker came out: `the inspectors: 3 verbatim, 1 altered`. */
export function overview({ quotations }: Quotes): string[] {
  return (
    [
      ['inspectors', 'of the inspectors'],
      ['unknown', 'not attributed'],
      ['other', 'of others'],
    ] as const
  ).flatMap(([to, name]) => {
    const theirs = quotations.filter(({ attribution }) => attribution.to === to);
    if (theirs.length === 0) return [];
    const counted = theirs.map(countedAs);
    const parts = COUNTED.flatMap((verdict) => {
      const count = counted.filter((one) => one === verdict).length;
      return count > 0 ? [`${count} ${verdict}`] : [];
    });
    return [`${theirs.length} ${name}: ${parts.join(', ')}`];
  });
}

const COUNTED = [
  'verbatim',
  'from several places',
  'altered',
  'not in these documents',
  'too few words to tell',
  'told apart',
] as const;

function countedAs({ verdict, weak, attribution }: CheckedQuotation): (typeof COUNTED)[number] {
  if (verdict === 'verbatim') return weak ? 'too few words to tell' : 'verbatim';
  if (verdict === 'not-found') {
    return attribution.to === 'other' ? 'told apart' : 'not in these documents';
  }
  return verdict === 'assembled' ? 'from several places' : verdict;
}

const NEGATION = /\b(?:not|no|nor|never|cannot|without|neither|\p{L}+n[’']t)\b/iu;

/** What an article leaves out of a document’s words, and a caution where that turns the sense. */
export function omissionText(omitted: string): string {
  const negation = NEGATION.exec(omitted)?.[0];
  return `the article leaves out: “${omitted}”${negation ? ` (mind the “${negation}”)` : ''}`;
}
