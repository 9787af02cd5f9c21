import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const sample = (name: string) =>
  readFileSync(new URL(`../../samples/${name}.md`, import.meta.url), 'utf8');
const everywhere = (from: string, to: string) => (text: string) => text.replaceAll(from, to);
const once = (from: string, to: string) => (text: string) => text.replace(from, to);

/** The warnings on a changed sample, without the one that its area is unknown. */
async function warnings(name: string, change: (text: string) => string) {
  const text = change(sample(name));
  if (name !== '' && text === sample(name)) throw new Error('nothing was changed');
  const { warnings } = await extract(Buffer.from(text), { name: `${name}.md` });
  return warnings.filter(({ rule }) => rule !== 'area-unknown');
}

describe('a document that contradicts itself is warned of, with both quotes', () => {
  it.each([
    [
      'a letter before its inspection',
      'wrenshire-2018-letter',
      once('26 November 2018', '2 October 2018'),
      'dates-order',
      ['“2 October 2018”', 'Between 8 October 2018 and 12 October 2018'],
    ],
    [
      'an earlier inspection after this one',
      'wrenshire-2024-report',
      once('8 to 12 October 2018', '7 to 11 October 2024'),
      'dates-order',
      ['“7 to 11 October 2024”', '2024-06-10 to 2024-06-14'],
    ],
    [
      'a statement that was required after the revisit',
      'wrenshire-2021-revisit',
      once('required on 26 November 2018', 'required on 26 November 2021'),
      'dates-order',
      ['required on 26 November 2021', 'fit for purpose on 21 March 2019'],
    ],
    [
      'another area in the text than in the title',
      'wrenshire-2018-letter',
      (text: string) =>
        everywhere(
          'Wrenshire',
          'Blackpool',
        )(text).replace('the local area of Blackpool', 'the local area of Blackburn'),
      'areas-differ',
      ['“Joint local area SEND inspection in Blackpool”', 'local area of Blackburn'],
    ],
    [
      'another area revisited than in the title',
      'wrenshire-2021-revisit',
      (text: string) =>
        everywhere(
          'Wrenshire',
          'Blackpool',
        )(text).replace('revisited the area of Blackpool', 'revisited the area of Bury'),
      'areas-differ',
      ['SEND revisit in Blackpool”', 'revisited the area of Bury'],
    ],
    [
      'another area in the letter than in the title of a targeted inspection',
      'saltmere-2023-targeted',
      (text: string) =>
        everywhere(
          'Saltmere',
          'Southampton',
        )(text).replace('need and risk in Southampton.', 'need and risk in Portsmouth.'),
      'areas-differ',
      ['“Joint targeted area inspection of Southampton”', 'risk in Portsmouth'],
    ],
    [
      'fewer weaknesses than the letter says',
      'wrenshire-2018-letter',
      once(
        'the following areas of significant weakness',
        'the following six areas of significant weakness',
      ),
      'count-differs',
      ['the following six areas of significant weakness', '5 were read'],
    ],
    [
      'another number of weaknesses than were revisited',
      'wrenshire-2021-revisit',
      once('because of significant weaknesses in', 'because of seven significant weaknesses in'),
      'count-differs',
      ['seven significant weaknesses', '5 were read'],
    ],
    [
      'verdicts that do not add up to the summary',
      'wrenshire-2021-revisit',
      once(
        'three of the five significant weaknesses identified',
        'four of the five significant weaknesses identified',
      ),
      'summary-mismatch',
      ['four of the five', '3 of 5 as sufficient'],
    ],
    [
      'weaknesses in a letter that requires no statement',
      'wrenshire-2018-letter',
      once(
        'The local area is required to produce',
        'HMCI has determined that a written statement of action is not required.\n\nThe local area is required to produce',
      ),
      'outcome-mismatch',
      ['is not required', 'has determined that a Written Statement of Acti'],
    ],
    [
      'priority actions under a milder outcome',
      'wrenshire-2024-report',
      (text: string) =>
        text.replace(
          /There are widespread and\/or systemic failings[^\n]*/,
          'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people.',
        ),
      'outcome-mismatch',
      ['inconsistent experiences', 'there is an area for priority action, “'],
    ],
  ])('%s', async (_name, name, change, rule, quotes) => {
    const found = (await warnings(name, change)).filter((warning) => warning.rule === rule);
    expect(found).toHaveLength(1);
    for (const quote of quotes) expect(found[0]?.message).toContain(quote);
  });

  it.each([
    'wrenshire-2018-letter',
    'wrenshire-2021-revisit',
    'wrenshire-2024-report',
    'saltmere-2023-targeted',
  ])('and nothing where it does not: %s', async (name) => {
    expect(await warnings(name, (text) => `${text}\n`)).toEqual([]);
  });
});
