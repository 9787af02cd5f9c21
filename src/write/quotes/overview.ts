import type { CheckedQuotation, Quotes } from '../../quotes/schema.js';

const SPEAKERS = [
  ['inspectors', 'of the inspectors'],
  ['unknown', 'not attributed'],
  ['other', 'of others'],
] as const;

const OUTCOMES = [
  'verbatim',
  'from several places',
  'altered',
  'not in these documents',
  'too few words to tell',
] as const;

/** How the quotations of each speaker came out: `4 of the inspectors: 3 verbatim, 1 altered`. */
export function overview({ quotations }: Quotes): string[] {
  return SPEAKERS.flatMap(([to, name]) => {
    const theirs = quotations.filter(({ attribution }) => attribution.to === to);
    if (theirs.length === 0) return [];
    const outcomes = theirs.map(outcomeOf);
    const parts = OUTCOMES.flatMap((outcome) => {
      const number = outcomes.filter((one) => one === outcome).length;
      return number > 0 ? [`${number} ${outcome}`] : [];
    });
    return [`${theirs.length} ${name}: ${parts.join(', ')}`];
  });
}

function outcomeOf({ verdict, weak }: CheckedQuotation): (typeof OUTCOMES)[number] {
  if (verdict === 'verbatim') return weak ? 'too few words to tell' : 'verbatim';
  if (verdict === 'not-found') return 'not in these documents';
  return verdict === 'assembled' ? 'from several places' : verdict;
}
