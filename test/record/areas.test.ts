import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualName } from '../../src/record/area-names.js';
import { areaOfCode, areasBefore, findArea, localAreas } from '../../src/record/areas.js';

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
    // What a title or a footer sets after a name.
    ['Blackpool (WSOA)', 'Blackpool'],
    ['Bath and North East Somerset (B&NES)', 'Bath and North East Somerset'],
    ['the London Borough of Harrow 2022 to 2024', 'Harrow'],
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

describe('usualName', () => {
  it.each([
    ['the London Borough of Elmham', 'Elmham'],
    ['the Royal Borough of Elm and Oakby', 'Elm and Oakby'],
    ['the county of Elmshire', 'Elmshire'],
    ['the City of Elmham', 'Elmham'],
    ['City and County of Elmham', 'Elmham'],
    ['Elmshire, County of', 'Elmshire'],
    ['Elmshire County Council', 'Elmshire'],
    ['Elmham Metropolitan Borough Council', 'Elmham'],
    ['the local area of the London Borough of Elmham', 'Elmham'],
    ['Elmshire Local Area Partnership', 'Elmshire'],
    ['Elmshire (WSOA)', 'Elmshire'],
    ['Elmshire WSoA 2019', 'Elmshire'],
    ['Elmshire Written Statement of Action (WSOA)', 'Elmshire'],
    ['Elmshire 2022 to 2024', 'Elmshire'],
    ['Elmshire, 2022–24', 'Elmshire'],
    ['Elmshire: March 2019', 'Elmshire'],
    ['Elmshire (ELM) (draft).', 'Elmshire'],
    // What is the name's own stays.
    ['the Isles of Elm', 'Isles of Elm'],
    ['County Elm', 'County Elm'],
    ['Elm-on-Sea', 'Elm-on-Sea'],
    ['St Elm', 'St Elm'],
    ['Elm, Ash and Oakby', 'Elm, Ash and Oakby'],
    ['2019', '2019'],
    ['', ''],
  ])('of "%s" is %s', (printed, name) => {
    expect(usualName(printed)).toBe(name);
  });
});

describe('what stood before an area', () => {
  it.each([
    ['North Northamptonshire', ['Northamptonshire']],
    ['Westmorland and Furness', ['Cumbria']],
    ['Bournemouth, Christchurch and Poole', ['Bournemouth', 'Poole', 'Dorset']],
    ['Buckinghamshire', []],
  ])('%s: %s', (name, before) => {
    const area = findArea(name);
    expect(area && areasBefore(area).map(({ name }) => name)).toEqual(before);
  });

  it('is an area of the table, whatever the area', () => {
    for (const area of areas)
      expect(areasBefore(area).length).toBe(area.succeeded?.areas.length ?? 0);
  });

  it.each([
    ['E10000009', 'Dorset'],
    ['E06000059', 'Dorset'],
    ['E06000060', 'Buckinghamshire'],
  ])('%s is a code of %s', (code, name) => {
    expect(areaOfCode(code)?.name).toBe(name);
  });
});
