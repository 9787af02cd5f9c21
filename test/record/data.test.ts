import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type DataName, loadData } from '../../src/data/load.js';

// The tables of facts are mended by hand: each is checked against its form.

const words = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, 'has spaces around it');
const code = z.string().regex(/^E(?:06|08|09|10)\d{6}$/, 'is no code of an upper-tier authority');
const day = z.iso.date();
const count = z.int().min(0);

const areas = z.strictObject({
  about: words,
  source: words,
  areas: z.array(
    z.strictObject({
      name: words,
      code,
      region: z.enum([
        'East Midlands',
        'East of England',
        'London',
        'North East, Yorkshire and the Humber',
        'North West',
        'South East',
        'South West',
        'West Midlands',
      ]),
      aliases: z.array(words).min(1).optional(),
      laterCode: z.strictObject({ code, since: z.int().min(2016).max(2100) }).optional(),
      earlierCode: z.strictObject({ code, until: z.int().min(2016).max(2100) }).optional(),
      succeeded: z
        .strictObject({ areas: z.array(words).min(1), in: z.int().min(2016).max(2100) })
        .optional(),
      note: words.optional(),
    }),
  ),
  notAreas: z.array(z.strictObject({ names: z.array(words.toLowerCase()).min(1), why: words })),
});

const visit = { start: day, published: day };

const inspections = z.strictObject({
  about: words,
  source: words,
  inspections: z.array(
    z
      .strictObject({
        area: words,
        ...visit,
        weaknesses: count,
        revisit: z.strictObject({ ...visit, sufficient: count, notSufficient: count }).optional(),
        source: z.literal('other').optional(),
        note: words.optional(),
      })
      .refine(({ start, published, revisit }) => {
        const days = [start, published, ...(revisit ? [revisit.start, revisit.published] : [])];
        return days.join() === [...days].sort().join();
      }, 'has dates that are out of order')
      .refine(
        ({ weaknesses, revisit }) =>
          !revisit || revisit.sufficient + revisit.notSufficient === weaknesses,
        'has a revisit whose counts do not add up',
      ),
  ),
});

const frequencies = z.strictObject({
  about: words,
  findings: z.int().min(1),
  words: z.record(z.string().regex(/^[\p{Ll}\p{N}]+$/u, 'is no stem'), z.int().min(14)),
});

const searchWords = z.strictObject({
  about: words,
  names: z.array(z.strictObject({ name: words, forms: z.array(words).min(1) })).min(20),
  words: z.record(words.toLowerCase(), z.array(words.regex(/^\p{Ll}+\*?$/u)).min(1)),
});

const everydayWords = z.strictObject({
  about: words,
  asking: z.array(words).min(20),
  notAreas: z.array(words),
  concepts: z
    .array(
      z.strictObject({
        name: words,
        tells: z.number().min(1).max(6).optional(),
        said: z.array(words).min(1),
        written: z.array(words).min(1),
      }),
    )
    .min(60),
});

const services = z.strictObject({
  about: words,
  services: z.record(words, z.array(words.regex(/^\p{Ll}+$/u, 'is no stem')).min(1)),
});

const FORMS = {
  areas,
  inspections,
  'word-frequencies': frequencies,
  'search-words': searchWords,
  'everyday-words': everydayWords,
  services,
} as const;

it.each(Object.entries(FORMS))('%s.json has its form', (name, form) => {
  const { error } = form.safeParse(loadData(name as DataName));
  expect(error && z.prettifyError(error)).toBeUndefined();
});

describe('a form', () => {
  const [row] = inspections.parse(loadData('inspections')).inspections;
  const fits = (change: object) =>
    inspections.shape.inspections.safeParse([{ ...row, ...change }]).success;

  it('refuses what is wrong', () => {
    expect(fits({})).toBe(true);
    expect(fits({ start: '2017-02-30' })).toBe(false);
    expect(fits({ published: '2016-01-01' })).toBe(false);
    expect(fits({ weaknes: 3 })).toBe(false);
    const revisit = { start: '2019-01-01', published: '2019-02-01', sufficient: 1 };
    expect(fits({ weaknesses: 3, revisit: { ...revisit, notSufficient: 2 } })).toBe(true);
    expect(fits({ weaknesses: 3, revisit: { ...revisit, notSufficient: 1 } })).toBe(false);
    expect(code.safeParse('E07000223').success).toBe(false);
  });
});

describe('search-words.json', () => {
  const { names, words: lists } = searchWords.parse(loadData('search-words'));

  it('gives no form to two names, and no word to two lists', () => {
    const forms = names.flatMap(({ forms }) => forms);
    expect(forms).toEqual([...new Set(forms)]);
    const listed = Object.values(lists).flat();
    expect(listed).toEqual([...new Set(listed)]);
  });
});

describe('everyday-words.json', () => {
  it('names each concept once, and takes no words of a question for two', () => {
    const { asking, concepts } = everydayWords.parse(loadData('everyday-words'));
    const names = concepts.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const said = [...asking, ...concepts.flatMap((concept) => concept.said)];
    expect(said.filter((words, index) => said.indexOf(words) < index)).toEqual([]);
  });
});

describe('services.json', () => {
  it('gives no word to two services', () => {
    const terms = Object.values(services.parse(loadData('services')).services).flat();
    expect(terms).toEqual([...new Set(terms)]);
  });
});

describe('areas.json', () => {
  const table = areas.parse(loadData('areas'));
  const names = table.areas.map(({ name }) => name);

  it('stands in alphabetical order, each name once', () => {
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('holds each code once', () => {
    const codes = table.areas.flatMap(({ code, laterCode }) =>
      [code, laterCode?.code ?? []].flat(),
    );
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('gives no alias twice, nor one that is the name of an area or of none', () => {
    const aliases = table.areas.flatMap(({ aliases = [] }) => aliases);
    const none = table.notAreas.flatMap(({ names }) => names);
    const all = [...names, ...aliases, ...none].map((name) => name.toLowerCase());
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('inspections.json', () => {
  const table = inspections.parse(loadData('inspections'));
  const names = table.inspections.map(({ area }) => area);

  it('stands in alphabetical order, each area once', () => {
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('names areas of areas.json alone', () => {
    const known = areas.parse(loadData('areas')).areas.map(({ name }) => name);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('word-frequencies.json', () => {
  const { findings, words: held } = frequencies.parse(loadData('word-frequencies'));

  it('counts no word in more findings than there are', () => {
    expect(Math.max(...Object.values(held))).toBeLessThan(findings);
  });

  it('has the most common first, equals in alphabetical order', () => {
    // JavaScript puts keys that are whole numbers first.
    const rows = Object.entries(held).filter(([word]) => !/^\d+$/.test(word));
    const sorted = [...rows].sort(
      ([one, a], [other, b]) => b - a || (one < other ? -1 : Number(one > other)),
    );
    expect(rows).toEqual(sorted);
  });
});
