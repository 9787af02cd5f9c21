import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, type LetterRecord } from '../../src/index.js';
import { checkQuotes } from '../../src/quotes/index.js';
import { type CheckedQuotation, type Quotes, quotesSchema } from '../../src/quotes/schema.js';
import { read } from '../../src/read/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { shared } from '../support/corpus.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sample = (name: string): LetterRecord =>
  JSON.parse(readFileSync(here(`../../samples/${name}.json`), 'utf8'));
const LETTER = sample('wrenshire-2018-letter');
const RECORDS = [
  LETTER,
  ...['wrenshire-2021-revisit', 'wrenshire-2024-report', 'saltmere-2021-letter'].map(sample),
];

async function checked(
  bytes: Uint8Array,
  name: string,
  records: readonly LetterRecord[],
  strict = false,
): Promise<Quotes> {
  const { tree, mediaType } = await read(bytes, name, DEFAULT_LIMITS);
  return checkQuotes({ tree, mediaType, source: name }, records, { strict });
}

const ofText = (text: string, records: readonly LetterRecord[] = [LETTER], strict = false) =>
  checked(Buffer.from(text), 'article.txt', records, strict);

/** What an expectation says of a quotation. */
interface Expected {
  starts: string;
  to: string;
  name: string | null;
  verdict: string;
  /** Ids of findings, in the order of its pieces; `*` for any. */
  where: string[];
  weak?: boolean;
  fails?: boolean;
  nested?: boolean;
  closed?: boolean;
  manner?: string;
  /** Paragraphs, or what stands before and after who said it. */
  paragraphs?: number;
  omitted?: string[];
  changes?: string;
}

/** A quotation as an expectation says it, of what the expectation speaks of. */
function summary(found: CheckedQuotation, expected: Expected | undefined): Expected {
  const { text, attribution, verdict, weak, fails, nested, closed, manner, pieces } = found;
  const paragraphs = found.stretches.length;
  const where = pieces.flatMap(({ places }) =>
    places.slice(0, 1).map(({ id, kind }) => id ?? kind),
  );
  const all = {
    ...{ starts: text, to: attribution.to, name: attribution.name, verdict, where },
    ...{ weak, fails, nested, closed, manner, paragraphs },
    omitted: pieces.flatMap(({ places }) => places[0]?.omitted ?? []),
    changes: pieces.flatMap(({ changes }) => changes.map(marked)).join(' '),
  };
  const starts = expected && text.startsWith(expected.starts) ? expected.starts : text;
  const usual = {
    weak: false,
    fails: false,
    nested: false,
    closed: true,
    manner: 'marks',
    paragraphs: 1,
  };
  const spoken = Object.entries(all).filter(
    ([key, value]) =>
      key in (expected ?? {}) || (key in usual && usual[key as keyof typeof usual] !== value),
  );
  const isAny = expected?.where.includes('*') && where.length > 0;
  return { ...Object.fromEntries(spoken), starts, ...(isAny && { where: ['*'] }) } as Expected;
}

function marked([kind, text]: readonly [string, string]): string {
  if (kind === 'same') return text;
  return kind === 'out' ? `[-${text}-]` : `{+${text}+}`;
}

const fixtures = here('articles/');

describe.each(readdirSync(fixtures))('an article: %s', (name) => {
  const folder = `${fixtures}${name}/`;
  const file = readdirSync(folder).find((one) => one.startsWith('article.')) as string;
  const expected: { exit: number; quotations: Expected[] } = JSON.parse(
    readFileSync(`${folder}expected.json`, 'utf8'),
  );

  it('each quotation is found, and where it stands, and whose it is', async () => {
    const result = await checked(readFileSync(folder + file), file, [LETTER]);
    const found = result.quotations.map((one, index) => summary(one, expected.quotations[index]));
    expect(found).toEqual(expected.quotations);
    expect(result.quotations.some(({ fails }) => fails)).toBe(expected.exit === 1);
    expect(quotesSchema.parse(result)).toEqual(result);
  });
});

describe.skipIf(!shared)('real articles', () => {
  const readings = here('readings/quotes/');
  interface Reading {
    article: string;
    documents: string[];
    exit: number;
    quotations: {
      line: number;
      paragraphs: number;
      attributed: string;
      name: string;
      verdict: string;
      where: string[];
      weak: boolean;
    }[];
  }

  const recordAt = async (path: string) =>
    extract(readFileSync(`${shared}corpus/${path}`), { name: basename(path) });

  it.each(readdirSync(readings).filter((name) => name.endsWith('.json')))(
    '%s: as a reader found them',
    async (name) => {
      const reading: Reading = JSON.parse(readFileSync(readings + name, 'utf8'));
      const records = await Promise.all(reading.documents.map(recordAt));
      const path = `${shared}corpus/${reading.article}`;
      const { quotations } = await checked(readFileSync(path), basename(path), records);
      const found = quotations.map((one, index) => {
        const { attribution, verdict, weak, at, stretches, pieces } = one;
        const named = reading.quotations[index]?.name ?? '';
        return {
          line: 'line' in at ? at.line : 0,
          paragraphs: stretches.length,
          attributed: attribution.to,
          name: attribution.name?.includes(named) ? named : attribution.name,
          verdict,
          where: pieces.flatMap(({ places }) => places.map(({ id, kind }) => id ?? kind)),
          weak,
        };
      });
      expect(found).toEqual(reading.quotations);
      expect(quotations.some(({ fails }) => fails)).toBe(reading.exit === 1);
    },
    60_000,
  );
});

/** Every sentence of the letter’s findings that is long enough to be known again. */
const SENTENCES = LETTER.findings.flatMap(({ id, text, points }) =>
  [text, ...points]
    .flatMap((part) => part.split(/(?<=[.?!])\s+(?=\p{Lu})/u))
    .filter((sentence) => sentence.split(' ').length > 5)
    .map((sentence) => ({ id, sentence })),
);

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
] as const;

const quoting = fc.record({
  chosen: fc.constantFrom(...SENTENCES),
  marks: fc.constantFrom(...MARKS),
  lead: fc.constantFrom('Inspectors said: ', 'The letter says ', 'According to Ofsted, '),
});

describe('whatever an article quotes', () => {
  it('a sentence of the letter is verbatim, in the finding that it is from', async () => {
    await fc.assert(
      fc.asyncProperty(quoting, async ({ chosen, marks: [open, close], lead }) => {
        const { quotations } = await ofText(
          `Wrenshire news.\n\n${lead}${open}${chosen.sentence}${close}\n`,
        );
        expect(quotations).toMatchObject([
          { verdict: 'verbatim', attribution: { to: 'inspectors' } },
        ]);
        const ids = quotations[0]?.pieces[0]?.places.map(({ id }) => id);
        expect(ids).toContain(chosen.id);
      }),
      { numRuns: 60 },
    );
  });

  it('a sentence with one word changed, dropped or added is altered', async () => {
    const change = fc.constantFrom('changed', 'dropped', 'added');
    await fc.assert(
      fc.asyncProperty(quoting, fc.nat(), change, async ({ chosen, lead }, at, kind) => {
        const words = chosen.sentence.split(' ');
        // A word dropped at either end leaves what stands there verbatim.
        const place = 1 + (at % (words.length - 2));
        words.splice(place, kind === 'added' ? 0 : 1, ...(kind === 'dropped' ? [] : ['zebra']));
        const { quotations } = await ofText(`Wrenshire news.\n\n${lead}“${words.join(' ')}”\n`);
        expect(quotations).toMatchObject([{ verdict: 'altered', fails: true }]);
        expect(quotations[0]?.pieces.map(({ places }) => places[0]?.id)).toContain(chosen.id);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the records makes no difference', async () => {
    const article = readFileSync(`${fixtures}others/article.txt`, 'utf8');
    const one = await ofText(article, RECORDS);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(RECORDS, { minLength: RECORDS.length }),
        async (records) => {
          expect(await ofText(article, records)).toEqual(one);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('no text throws, and what is quoted stands in it', async () => {
    const pieces = [
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ' said ',
      'inspectors',
      '. ',
      ', ',
      '\n\n',
      ' … ',
      '[x]',
      'a ',
      'Ofsted',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }),
        async (parts) => {
          const article = `Wrenshire.\n\n${parts.join('')}`;
          const { quotations } = await ofText(article);
          const plain = article.replace(/\s+/g, ' ');
          for (const { stretches } of quotations)
            for (const stretch of stretches) expect(plain).toContain(stretch);
        },
      ),
      { numRuns: 150 },
    );
  });
});
