import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArea, localAreas } from '../../src/record/areas.js';

const areas = localAreas();

describe('findArea', () => {
  it.each(areas.map((area) => [area.name, area] as const))('%s by its name', (name, area) => {
    expect(findArea(name)).toBe(area);
  });

  it.each(
    areas.flatMap((area) => (area.aliases ?? []).map((alias) => [alias, area.name] as const)),
  )('%s is %s', (alias, name) => {
    expect(findArea(alias)?.name).toBe(name);
  });

  it.each([
    // Civic titles, before and after.
    ['London Borough of Harrow', 'Harrow'],
    ['the London Borough of Harrow', 'Harrow'],
    ['Harrow London Borough Council', 'Harrow'],
    ['Royal Borough of Greenwich', 'Greenwich'],
    ['Metropolitan Borough of Sefton', 'Sefton'],
    ['Sefton Metropolitan Borough Council', 'Sefton'],
    ['Wirral MBC', 'Wirral'],
    ['City of Bradford Metropolitan District Council', 'Bradford'],
    ['Reading Borough Council', 'Reading'],
    ['Lancashire County Council', 'Lancashire'],
    ['County of Rutland', 'Rutland'],
    ['City of Bristol', 'Bristol'],
    ['City and County of Bristol', 'Bristol'],
    ['Bristol, City of', 'Bristol'],
    ['Kingston upon Hull, City of', 'Kingston upon Hull'],
    ['Herefordshire, County of', 'Herefordshire'],
    ['Hull City Council', 'Kingston upon Hull'],
    ['Medway Council', 'Medway'],
    ['Council of the Isles of Scilly', 'Isles of Scilly'],
    // What is said of any area.
    ['the local area of Blackpool', 'Blackpool'],
    ['Blackpool Local Area Partnership', 'Blackpool'],
    ['Blackpool local authority', 'Blackpool'],
    // Spellings.
    ['Telford & Wrekin', 'Telford and Wrekin'],
    ['Richmond-upon-Thames', 'Richmond upon Thames'],
    ['Stoke on Trent', 'Stoke-on-Trent'],
    ['Saint Helens', 'St Helens'],
    ['St. Helens', 'St Helens'],
    ['Bournemouth, Christchurch & Poole', 'Bournemouth, Christchurch and Poole'],
    ['Leeds.', 'Leeds'],
    // A title that is the name's own stays.
    ['City of London', 'City of London'],
    ['the City of London local area', 'City of London'],
    // Names that hold the name of another area.
    ['South Tyneside', 'South Tyneside'],
    ['North East Lincolnshire', 'North East Lincolnshire'],
    ['Kingston upon Thames', 'Kingston upon Thames'],
    ['County Durham', 'Durham'],
  ])('%s is %s', (printed, name) => {
    expect(findArea(printed)?.name).toBe(name);
  });

  it.each([
    ['London'],
    ['Yorkshire'],
    ['Kingston'],
    ['Wales'],
    ['Elmshire'],
    ['Newcastle-under-Lyme'],
    ['Newcastle Borough Council'],
    ['Durham City'],
    ['Nottingham County Council'],
    ['Leeds Trinity University'],
    ['Birmingham Children’s Trust'],
    ['Barking'],
    ['City of'],
    ['Council'],
    ['the'],
    [''],
  ])('"%s" is none', (printed) => {
    expect(findArea(printed)).toBeNull();
  });

  it('takes any setting of a name: case, "the", "&", hyphens, white space', () => {
    const area = fc.constantFrom(...areas);
    const settings = [
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => `the ${name}`,
      (name: string) => name.replaceAll(' and ', ' & '),
      (name: string) => name.replaceAll('-', ' '),
      (name: string) => name.replaceAll(' ', '\u00a0'),
      (name: string) => ` ${name}\n`,
      (name: string) => `${name} Council`,
      (name: string) => `${name} Local Area Partnership`,
    ];
    const some = fc.subarray(settings);
    fc.assert(
      fc.property(area, some, (area, some) => {
        expect(findArea(some.reduce((name, set) => set(name), area.name))).toBe(area);
      }),
    );
  });

  it('never throws and finds nothing in names of no area', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(findArea(`Elmshire ${words} Oakby`)).toBeNull();
      }),
    );
  });
});
