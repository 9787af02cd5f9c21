import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/compare/schema.js';
import { STANCES, stanceOf } from '../../src/compare/stances.js';
import {
  type CompareOptions,
  type Comparison,
  compare,
  type LetterRecord,
} from '../../src/index.js';
import { FINDING_TYPES } from '../../src/record/schema.js';
import { saltmere, taggedSample, wrenshire } from '../support/tagged.js';

const both = compare([wrenshire(), saltmere()]);
const letter = () => taggedSample('wrenshire-2018-letter', {});
const revisit = () => taggedSample('wrenshire-2021-revisit', {});
const statement = () => taggedSample('wrenshire-2019-statement', {});

/** How each theme stands, in order. */
function standings({ themes }: Comparison): string[] {
  return themes.map(({ theme, standing }) => `${theme} ${standing}`);
}

/** A record of a real area, made out of a sample's. */
function of(name: string, code: string, record: LetterRecord = wrenshire()): LetterRecord {
  const sha256 = code.toLowerCase().replace('e', 'e0').padEnd(64, '0');
  return { ...record, area: { name, code }, source: { ...record.source, sha256 } };
}

describe('the stance of a finding', () => {
  it('goes by its type', () => {
    const stances = FINDING_TYPES.map((type) => [type, stanceOf({ type, judgement: null })]);
    const having = (stance: string) =>
      stances.filter(([, each]) => each === stance).map(([type]) => type);
    expect(having('strength')).toEqual(['strength']);
    expect(having('development')).toEqual(['area-for-development', 'area-for-improvement']);
    expect(having('weakness')).toEqual(['significant-weakness', 'priority-action']);
  });

  it('is the verdict where inspectors gave one', () => {
    expect(stanceOf({ type: 'progress', judgement: 'not-sufficient' })).toBe('weakness');
    expect(stanceOf({ type: 'progress', judgement: 'sufficient' })).toBe('strength');
  });
});

describe('two documents', () => {
  it('share themes or are set apart by them, the gravest first', () => {
    expect(standings(both)).toEqual([
      'waiting-times criticised-in-all',
      'therapies criticised-in-all',
      'identification praised-in-all',
      'early-years praised-in-all',
      'social-care praised-in-all',
      'preparation-for-adulthood apart',
      'ehc-plan-quality criticised-in-some',
      'ehc-plan-timeliness criticised-in-some',
      'neurodevelopmental-pathway criticised-in-some',
      'attainment criticised-in-some',
      'mental-health criticised-in-some',
      'co-production praised-in-some',
      'inclusion-in-schools praised-in-some',
      'governance mentioned',
    ]);
  });

  it('each cell counts, and names what it counts, the gravest first', () => {
    expect(both.themes[0]?.cells).toEqual([
      {
        weakness: 1,
        development: 2,
        strength: 0,
        mention: 1,
        criticisedIn: 1,
        praisedIn: 0,
        findings: [
          { document: 0, id: 'priority-action/3' },
          { document: 0, id: 'area-for-development/8' },
          { document: 0, id: 'area-for-development/9' },
          { document: 0, id: 'experience/1' },
        ],
      },
      {
        weakness: 0,
        development: 1,
        strength: 0,
        mention: 0,
        criticisedIn: 1,
        praisedIn: 0,
        findings: [{ document: 1, id: 'identifying/area-for-development/1' }],
      },
    ]);
  });

  it('what is absent is neither praise nor blame', () => {
    const row = both.themes.find(({ theme }) => theme === 'attainment');
    expect(row).toMatchObject({ criticised: [1], praised: [] });
    expect(row?.cells[0]).toMatchObject({ weakness: 0, development: 0, strength: 0, mention: 0 });
  });

  it('both praise and criticism are kept where a column has both', () => {
    const row = both.themes.find(({ theme }) => theme === 'identification');
    expect(row).toMatchObject({ criticised: [1], praised: [0, 1] });
  });

  it('findings without a theme are counted', () => {
    const [first, second] = both.withoutTheme;
    expect(first?.findings).toHaveLength(38 - 10);
    expect(second?.findings).toHaveLength(48 - 7);
  });

  it('facts stand beside: dates, outcome, findings in their words', () => {
    expect(both.documents[0]).toMatchObject({
      area: 'Wrenshire',
      region: null,
      kind: 'area-send-report',
      inspection: { from: '2024-06-10', to: '2024-06-14' },
      judgement: 'widespread-or-systemic-failings',
      official: null,
    });
    expect(both.documents[0]?.findings.map(({ stance: _, ...finding }) => finding)).toEqual(
      wrenshire().findings,
    );
  });

  it('official facts are told of real areas', () => {
    const { documents } = compare([of('Lancashire', 'E10000017'), of('Harrow', 'E09000015')]);
    expect(documents.map(({ region }) => region)).toEqual(['North West', 'London']);
    expect(documents[0]?.official).toMatchObject({
      weaknesses: 12,
      revisit: { sufficient: 7, notSufficient: 5 },
    });
    expect(documents[1]?.official).toMatchObject({ statementRequired: false, revisit: null });
  });
});

describe('columns', () => {
  const names = (records: LetterRecord[], options?: CompareOptions) =>
    compare(records, options).columns.map(({ name }) => name);

  it('are named by the area, and by as much more as tells documents apart', () => {
    expect(names([wrenshire(), saltmere()])).toEqual(['Wrenshire', 'Saltmere']);
    expect(names([letter(), revisit(), saltmere()])).toEqual([
      'Wrenshire 2018',
      'Wrenshire 2021',
      'Saltmere',
    ]);
    const untagged = taggedSample('wrenshire-2018-letter-untagged', {});
    expect(names([letter(), untagged, revisit()])).toEqual([
      'Wrenshire (wrenshire-2018-letter.pdf)',
      'Wrenshire (wrenshire-2018-letter-untagged.pdf)',
      'Wrenshire 2021',
    ]);
  });

  it.each([
    ['area', ['Wrenshire', 'Saltmere']],
    ['year', ['2018', '2021', '2024', null]],
    [
      'outcome',
      [
        'statement-of-action-required',
        'no-statement-of-action',
        'some-sufficient-progress',
        'widespread-or-systemic-failings',
        null,
      ],
    ],
  ] as const)('by %s', (group, expected) => {
    const all = [wrenshire(), saltmere(), letter(), revisit(), statement()];
    expect(names(all, { group })).toEqual(expected);
  });

  it('by region, in the order of their names; those not known come last', () => {
    const all = [wrenshire(), of('Lancashire', 'E10000017'), of('Harrow', 'E09000015')];
    const { columns } = compare(all, { group: 'region' });
    expect(columns.map(({ name }) => name)).toEqual(['London', 'North West', null]);
    expect(columns.map(({ areas }) => areas)).toEqual([1, 1, 1]);
  });

  it('a group is criticised where at least half of its documents are', () => {
    const tag = (record: LetterRecord, themes: string[]) => ({
      ...record,
      findings: record.findings.map((finding) =>
        finding.id === 'area-for-development/1' ? { ...finding, themes } : finding,
      ),
    });
    const area = (place: number, themes: string[]) =>
      tag(of(`Area ${place}`, `E0600099${place}`), themes);
    const group = { group: 'outcome' } as const;
    const one = compare(
      [area(1, ['attainment']), area(2, []), area(3, []), saltmere()],
      group,
    ).themes.find(({ theme }) => theme === 'attainment');
    const two = compare(
      [area(1, ['attainment']), area(2, ['attainment']), area(3, []), saltmere()],
      group,
    ).themes.find(({ theme }) => theme === 'attainment');
    // The column of Saltmere comes first.
    expect(one?.criticised).toEqual([0]);
    expect(two?.criticised).toEqual([0, 1]);
    expect(two?.cells[1]).toMatchObject({ development: 2, criticisedIn: 2, praisedIn: 0 });
  });
});

describe('what is not compared is named', () => {
  it('the same document once more', () => {
    const { columns, leftOut } = compare([wrenshire(), wrenshire(), saltmere()]);
    expect(columns).toHaveLength(2);
    expect(leftOut).toEqual([
      {
        source: 'wrenshire-2024-report.pdf',
        area: 'Wrenshire',
        kind: 'area-send-report',
        date: '2024-06-14',
        reason: 'same-document',
      },
    ]);
  });

  it('documents of another kind than asked for', () => {
    const { leftOut, documents } = compare([wrenshire(), saltmere(), letter()], {
      kinds: ['area-send-inspection'],
    });
    expect(documents.map(({ source }) => source)).toEqual([
      'saltmere-2021-letter.pdf',
      'wrenshire-2018-letter.pdf',
    ]);
    expect(leftOut).toMatchObject([{ reason: 'kind', source: 'wrenshire-2024-report.pdf' }]);
  });

  it('earlier ones where the latest are asked for', () => {
    const all = [revisit(), wrenshire(), letter(), saltmere()];
    const { leftOut, documents } = compare(all, { latest: true });
    expect(documents.map(({ source }) => source)).toEqual([
      'wrenshire-2024-report.pdf',
      'saltmere-2021-letter.pdf',
    ]);
    expect(leftOut.map(({ reason, source }) => [reason, source])).toEqual([
      ['earlier', 'wrenshire-2021-revisit.pdf'],
      ['earlier', 'wrenshire-2018-letter.pdf'],
    ]);
  });

  it.each([
    ['none', [], {}, /no document to compare/],
    ['one', [wrenshire()], {}, /only one document/],
    ['the same twice', [wrenshire(), wrenshire()], {}, /only one document.*1 more was left out/],
    ['one group', [wrenshire(), letter()], { group: 'area' }, /all 2 documents are of one area/],
  ] as const)('too few: %s', (_, records, options, message) => {
    const comparing = () => compare(records, options);
    expect(comparing).toThrow(message);
    expect(comparing).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

it('themes that are asked for are shown, spoken of or not', () => {
  const { themes } = compare([wrenshire(), saltmere()], {
    themes: ['out-of-area', 'waiting-times'],
  });
  expect(themes.map(({ theme }) => theme)).toEqual(['waiting-times', 'out-of-area']);
  expect(themes[1]).toMatchObject({ standing: 'mentioned', criticised: [], praised: [] });
});

describe('of any records', () => {
  const themes = ['attainment', 'early-years', 'governance', 'waiting-times'];
  const kinds = [wrenshire, saltmere, letter, revisit, statement];
  /** A few documents of a few areas, with any themes on any findings. */
  const records = fc.uniqueArray(
    fc.record({
      source: fc.integer({ min: 1, max: 99 }),
      area: fc.integer({ min: 1, max: 3 }),
      from: fc.constantFrom(...kinds),
      tags: fc.array(fc.subarray(themes), { minLength: 60, maxLength: 60 }),
    }),
    { selector: ({ source }) => source, minLength: 2, maxLength: 5 },
  );
  type Given = (typeof records extends fc.Arbitrary<infer T> ? T : never)[number];
  const made = ({ source, area, from, tags }: Given): LetterRecord => {
    const record = from();
    return {
      ...record,
      area: { name: `Area ${area}`, code: `E0600090${area}` },
      source: { ...record.source, sha256: String(source).padStart(64, '0') },
      findings: record.findings.map((finding, place) => ({
        ...finding,
        themes: tags[place % tags.length] ?? [],
      })),
    };
  };

  it('each finding is counted once for each theme that it carries, or as one without', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(null, 'outcome', 'year'), (given, by) => {
        const all = given.map(made);
        const group = by ?? undefined;
        const comparison = tried(() => compare(all, { group } as CompareOptions));
        if (!comparison) return;
        const counted = [
          ...comparison.themes,
          { theme: 'none', cells: comparison.withoutTheme },
        ].flatMap(({ theme, cells }) =>
          cells.flatMap((cell) => {
            const numbers = STANCES.reduce((total, stance) => total + cell[stance], 0);
            expect(numbers).toBe(cell.findings.length);
            return cell.findings.map(({ document, id }) => `${theme} ${document} ${id}`);
          }),
        );
        const carried = all.flatMap(({ findings }, document) =>
          findings.flatMap(({ id, themes }) =>
            (themes.length > 0 ? themes : ['none']).map((theme) => `${theme} ${document} ${id}`),
          ),
        );
        expect(counted.sort()).toEqual(carried.sort());
        expect(comparisonSchema.parse(comparison)).toEqual(comparison);
      }),
      { numRuns: 30 },
    );
  });

  it('another order of arguments gives another order of columns, and nothing else', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const keys = new Map(given.map((one) => [one, numbers.next().value as number]));
        const turned = [...given].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        const one = compare(given.map(made));
        const other = compare(turned.map(made));
        const places = turned.map((each) => given.indexOf(each));
        expect(standings(other)).toEqual(standings(one));
        for (const [index, { cells }] of other.themes.entries()) {
          const plain = (cell: Comparison['withoutTheme'][number] | undefined) => ({
            ...cell,
            findings: cell?.findings.map(({ id }) => id),
          });
          expect(cells.map(plain)).toEqual(
            places.map((place) => plain(one.themes[index]?.cells[place])),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** What a call gives; nothing where all that is given falls into one group. */
function tried<Value>(call: () => Value): Value | undefined {
  try {
    return call();
  } catch (error) {
    expect(String(error)).toMatch(/of one (?:outcome|year)/);
    return undefined;
  }
}
