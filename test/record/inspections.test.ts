import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allOfficialFacts, localAreas, officialFacts } from '../../src/index.js';
import { shared } from '../support/corpus.js';

const all = allOfficialFacts();
const revisits = all.flatMap(({ revisit }) => revisit ?? []);
const inTable = all.filter(({ source }) => source === 'statistics');

describe('allOfficialFacts', () => {
  it('holds 151 inspections, 149 of them from the statistics', () => {
    expect(all).toHaveLength(151);
    expect(inTable).toHaveLength(149);
    expect(all.filter((facts) => facts.source === 'other').map(areaName)).toEqual([
      'Dorset',
      'Northamptonshire',
    ]);
  });

  it('holds the 46 revisits of the statistics, and Dorset’s', () => {
    expect(inTable.filter(({ revisit }) => revisit)).toHaveLength(46);
    expect(revisits).toHaveLength(47);
  });

  it('tells the outcomes', () => {
    expect(all.filter((facts) => facts.statementRequired)).toHaveLength(83);
    const outcomes = revisits.map(({ outcome }) => outcome);
    const times = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    expect(times('sufficient-progress')).toBe(20);
    expect(times('some-sufficient-progress')).toBe(25);
    expect(times('insufficient-progress')).toBe(2);
  });

  it('leaves out those alone that were made or ended between', () => {
    const inspected = new Set(all.map(areaName));
    const missing = localAreas()
      .map(({ name }) => name)
      .filter((name) => !inspected.has(name));
    expect(missing).toEqual([
      'Bournemouth', // now in Bournemouth, Christchurch and Poole
      'Cumberland', // from Cumbria
      'North Northamptonshire', // from Northamptonshire
      'Poole',
      'West Northamptonshire',
      'Westmorland and Furness',
    ]);
  });

  it.each(all.map((facts) => [facts.area.name, facts] as const))(
    '%s: dates in order, counts that add up',
    (_, { inspection, statementRequired, weaknesses, revisit }) => {
      const days = [inspection, ...(revisit ? [revisit] : [])].flatMap(({ start, published }) => [
        start,
        published,
      ]);
      expect(days).toEqual([...days].sort());
      for (const day of days) {
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }
      expect(inspection.start >= '2016-05-01' && inspection.start <= '2022-08-31').toBe(true);
      expect(weaknesses > 0).toBe(statementRequired);
      if (revisit) expect(revisit.sufficient + revisit.notSufficient).toBe(weaknesses);
    },
  );
});

describe('officialFacts', () => {
  it.each([
    ['E06000009', 'Blackpool'],
    ['Blackpool', 'Blackpool'],
    ['the London Borough of Harrow', 'Harrow'],
    // The code that has replaced the statistics' one.
    ['E06000065', 'North Yorkshire'],
    ['E06000059', 'Dorset'],
    ['Northamptonshire', 'Northamptonshire'],
  ])('%s is %s', (given, name) => {
    expect(officialFacts(given)?.area.name).toBe(name);
  });

  it.each([['Cumberland'], ['E06000061'], ['E99999999'], ['Wrenshire'], ['']])(
    'of %s nothing is known',
    (given) => {
      expect(officialFacts(given)).toBeNull();
    },
  );

  it('tells all that is known of one', () => {
    expect(officialFacts('Lancashire')).toEqual({
      area: localAreas().find(({ name }) => name === 'Lancashire'),
      inspection: { start: '2017-11-13', published: '2018-01-16' },
      statementRequired: true,
      weaknesses: 12,
      revisit: {
        start: '2020-03-09',
        published: '2020-08-05',
        outcome: 'some-sufficient-progress',
        sufficient: 7,
        notSufficient: 5,
      },
      source: 'statistics',
    });
  });
});

describe.skipIf(!shared)('the table that they are from', () => {
  it('says the same', () => {
    const rows = all.map(({ area, inspection, weaknesses, revisit, source }) =>
      [
        area.name,
        source === 'statistics' ? area.code : '',
        area.region,
        inspection.start,
        inspection.published,
        weaknesses > 0 ? 'Yes' : 'No',
        weaknesses || '',
        revisit?.start ?? '',
        revisit?.published ?? '',
        revisit ? ANSWERS[revisit.outcome] : '',
        revisit?.sufficient ?? '',
        revisit?.notSufficient ?? '',
      ].join('|'),
    );
    expect(rows.sort()).toEqual(table().sort());
  });
});

const ANSWERS = {
  'sufficient-progress': 'Yes',
  'some-sufficient-progress': 'Some',
  'insufficient-progress': 'No',
};

/** Its rows as areas in the order of their names; without remarks in brackets. */
function table(): string[] {
  return readFileSync(`${shared}reference/area-send-2016-2022.csv`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)];
      return cells
        .slice(0, 12)
        .map(([, quoted, plain]) => (quoted ?? plain ?? '').replace(/ \(.*\)$/, ''))
        .map((cell) => (cell === 'Not revisited yet' ? '' : cell))
        .join('|');
    });
}

function areaName({ area }: { area: { name: string } }): string {
  return area.name;
}
