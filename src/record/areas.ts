/**
 * England's local areas, and how to find one by its name as a document prints it.
 *
 * Source: Ofsted's official statistics, Area SEND inspection data 1 May 2016 to 31 August 2022
 * (Open Government Licence v3.0), and the ONS register of codes.
 */

/**
 * A local area of England: the upper-tier authority whose children's services, schools and health
 * partners are inspected together.
 */
export interface LocalArea {
  /** The usual name, without a civic title: `Harrow`, `Kingston upon Hull`. */
  readonly name: string;
  /** The ONS code in Ofsted's statistics; of an area that they do not code, its own ONS code. */
  readonly code: string;
  /** The region, in the spelling of Ofsted's statistics. */
  readonly region: string;
  /** Other names in use that normalisation and the loss of a civic title do not give. */
  readonly aliases?: readonly string[];
  /** The ONS code that has since replaced `code`, and the year of the change. */
  readonly laterCode?: { readonly code: string; readonly since: number };
}

const NORTHERN = 'North East, Yorkshire and the Humber';

/** A row of the table: keeps each area on one line. */
function row(
  name: string,
  code: string,
  region: string,
  more: Pick<LocalArea, 'aliases' | 'laterCode'> = {},
): LocalArea {
  return { name, code, region, ...more };
}

/**
 * Every local area that has existed since May 2016, in alphabetical order. A comment beside an
 * area gives the year in which it was made or ended, or an earlier code.
 */
export const LOCAL_AREAS: readonly LocalArea[] = [
  row('Barking and Dagenham', 'E09000002', 'London'),
  row('Barnet', 'E09000003', 'London'),
  row('Barnsley', 'E08000016', NORTHERN, { laterCode: { code: 'E08000038', since: 2025 } }),
  row('Bath and North East Somerset', 'E06000022', 'South West', { aliases: ['BANES', 'B&NES'] }),
  row('Bedford', 'E06000055', 'East of England'),
  row('Bexley', 'E09000004', 'London'),
  row('Birmingham', 'E08000025', 'West Midlands'),
  row('Blackburn with Darwen', 'E06000008', 'North West', { aliases: ['Blackburn'] }),
  row('Blackpool', 'E06000009', 'North West'),
  row('Bolton', 'E08000001', 'North West'),
  row('Bournemouth', 'E06000028', 'South West'), // to 2019
  row('Bournemouth, Christchurch and Poole', 'E06000058', 'South West', { aliases: ['BCP'] }),
  row('Bracknell Forest', 'E06000036', 'South East'),
  row('Bradford', 'E08000032', NORTHERN),
  row('Brent', 'E09000005', 'London'),
  row('Brighton and Hove', 'E06000043', 'South East'),
  row('Bristol', 'E06000023', 'South West'),
  row('Bromley', 'E09000006', 'London'),
  row('Buckinghamshire', 'E10000002', 'South East', {
    laterCode: { code: 'E06000060', since: 2020 },
  }),
  row('Bury', 'E08000002', 'North West'),
  row('Calderdale', 'E08000033', NORTHERN),
  row('Cambridgeshire', 'E10000003', 'East of England'),
  row('Camden', 'E09000007', 'London'),
  row('Central Bedfordshire', 'E06000056', 'East of England'),
  row('Cheshire East', 'E06000049', 'North West'),
  row('Cheshire West and Chester', 'E06000050', 'North West', { aliases: ['Cheshire West'] }),
  row('City of London', 'E09000001', 'London', { aliases: ['City of London Corporation'] }),
  row('Cornwall', 'E06000052', 'South West'),
  row('Coventry', 'E08000026', 'West Midlands'),
  row('Croydon', 'E09000008', 'London'),
  row('Cumberland', 'E06000063', 'North West'), // from 2023
  row('Cumbria', 'E10000006', 'North West'), // to 2023
  row('Darlington', 'E06000005', NORTHERN),
  row('Derby', 'E06000015', 'East Midlands'),
  row('Derbyshire', 'E10000007', 'East Midlands'),
  row('Devon', 'E10000008', 'South West'),
  row('Doncaster', 'E08000017', NORTHERN),
  row('Dorset', 'E06000059', 'South West'), // E10000009 to 2019
  row('Dudley', 'E08000027', 'West Midlands'),
  row('Durham', 'E06000047', NORTHERN, { aliases: ['County Durham'] }),
  row('Ealing', 'E09000009', 'London'),
  row('East Riding of Yorkshire', 'E06000011', NORTHERN, { aliases: ['East Riding'] }),
  row('East Sussex', 'E10000011', 'South East'),
  row('Enfield', 'E09000010', 'London'),
  row('Essex', 'E10000012', 'East of England'),
  row('Gateshead', 'E08000037', NORTHERN),
  row('Gloucestershire', 'E10000013', 'South West'),
  row('Greenwich', 'E09000011', 'London', { aliases: ['Royal Greenwich'] }),
  row('Hackney', 'E09000012', 'London'),
  row('Halton', 'E06000006', 'North West'),
  row('Hammersmith and Fulham', 'E09000013', 'London'),
  row('Hampshire', 'E10000014', 'South East'),
  row('Haringey', 'E09000014', 'London'),
  row('Harrow', 'E09000015', 'London'),
  row('Hartlepool', 'E06000001', NORTHERN),
  row('Havering', 'E09000016', 'London'),
  row('Herefordshire', 'E06000019', 'West Midlands'),
  row('Hertfordshire', 'E10000015', 'East of England'),
  row('Hillingdon', 'E09000017', 'London'),
  row('Hounslow', 'E09000018', 'London'),
  row('Isle of Wight', 'E06000046', 'South East'),
  row('Isles of Scilly', 'E06000053', 'South West', { aliases: ['Scilly Isles'] }),
  row('Islington', 'E09000019', 'London'),
  row('Kensington and Chelsea', 'E09000020', 'London'),
  row('Kent', 'E10000016', 'South East'),
  row('Kingston upon Hull', 'E06000010', NORTHERN, { aliases: ['Hull'] }),
  row('Kingston upon Thames', 'E09000021', 'London', { aliases: ['Royal Borough of Kingston'] }),
  row('Kirklees', 'E08000034', NORTHERN),
  row('Knowsley', 'E08000011', 'North West'),
  row('Lambeth', 'E09000022', 'London'),
  row('Lancashire', 'E10000017', 'North West'),
  row('Leeds', 'E08000035', NORTHERN),
  row('Leicester', 'E06000016', 'East Midlands'),
  row('Leicestershire', 'E10000018', 'East Midlands'),
  row('Lewisham', 'E09000023', 'London'),
  row('Lincolnshire', 'E10000019', 'East Midlands'),
  row('Liverpool', 'E08000012', 'North West'),
  row('Luton', 'E06000032', 'East of England'),
  row('Manchester', 'E08000003', 'North West'),
  row('Medway', 'E06000035', 'South East'),
  row('Merton', 'E09000024', 'London'),
  row('Middlesbrough', 'E06000002', NORTHERN),
  row('Milton Keynes', 'E06000042', 'South East'),
  row('Newcastle upon Tyne', 'E08000021', NORTHERN, { aliases: ['Newcastle'] }),
  row('Newham', 'E09000025', 'London'),
  row('Norfolk', 'E10000020', 'East of England'),
  row('North East Lincolnshire', 'E06000012', NORTHERN),
  row('North Lincolnshire', 'E06000013', NORTHERN),
  row('North Northamptonshire', 'E06000061', 'East Midlands'), // from 2021
  row('North Somerset', 'E06000024', 'South West'),
  row('North Tyneside', 'E08000022', NORTHERN),
  row('North Yorkshire', 'E10000023', NORTHERN, { laterCode: { code: 'E06000065', since: 2023 } }),
  row('Northamptonshire', 'E10000021', 'East Midlands'), // to 2021
  row('Northumberland', 'E06000057', NORTHERN),
  row('Nottingham', 'E06000018', 'East Midlands'),
  row('Nottinghamshire', 'E10000024', 'East Midlands'),
  row('Oldham', 'E08000004', 'North West'),
  row('Oxfordshire', 'E10000025', 'South East'),
  row('Peterborough', 'E06000031', 'East of England'),
  row('Plymouth', 'E06000026', 'South West'),
  row('Poole', 'E06000029', 'South West'), // to 2019
  row('Portsmouth', 'E06000044', 'South East'),
  row('Reading', 'E06000038', 'South East'),
  row('Redbridge', 'E09000026', 'London'),
  row('Redcar and Cleveland', 'E06000003', NORTHERN),
  row('Richmond upon Thames', 'E09000027', 'London', { aliases: ['Richmond'] }),
  row('Rochdale', 'E08000005', 'North West'),
  row('Rotherham', 'E08000018', NORTHERN),
  row('Rutland', 'E06000017', 'East Midlands'),
  row('Salford', 'E08000006', 'North West'),
  row('Sandwell', 'E08000028', 'West Midlands'),
  row('Sefton', 'E08000014', 'North West'),
  row('Sheffield', 'E08000019', NORTHERN, { laterCode: { code: 'E08000039', since: 2025 } }),
  row('Shropshire', 'E06000051', 'West Midlands'),
  row('Slough', 'E06000039', 'South East'),
  row('Solihull', 'E08000029', 'West Midlands'),
  row('Somerset', 'E10000027', 'South West', { laterCode: { code: 'E06000066', since: 2023 } }),
  row('South Gloucestershire', 'E06000025', 'South West'),
  row('South Tyneside', 'E08000023', NORTHERN),
  row('Southampton', 'E06000045', 'South East'),
  row('Southend-on-Sea', 'E06000033', 'East of England', { aliases: ['Southend'] }),
  row('Southwark', 'E09000028', 'London'),
  row('St Helens', 'E08000013', 'North West'),
  row('Staffordshire', 'E10000028', 'West Midlands'),
  row('Stockport', 'E08000007', 'North West'),
  row('Stockton-on-Tees', 'E06000004', NORTHERN, { aliases: ['Stockton'] }),
  row('Stoke-on-Trent', 'E06000021', 'West Midlands', { aliases: ['Stoke'] }),
  row('Suffolk', 'E10000029', 'East of England'),
  row('Sunderland', 'E08000024', NORTHERN),
  row('Surrey', 'E10000030', 'South East'),
  row('Sutton', 'E09000029', 'London'),
  row('Swindon', 'E06000030', 'South West'),
  row('Tameside', 'E08000008', 'North West'),
  row('Telford and Wrekin', 'E06000020', 'West Midlands', { aliases: ['Telford and the Wrekin'] }),
  row('Thurrock', 'E06000034', 'East of England'),
  row('Torbay', 'E06000027', 'South West'),
  row('Tower Hamlets', 'E09000030', 'London'),
  row('Trafford', 'E08000009', 'North West'),
  row('Wakefield', 'E08000036', NORTHERN),
  row('Walsall', 'E08000030', 'West Midlands'),
  row('Waltham Forest', 'E09000031', 'London'),
  row('Wandsworth', 'E09000032', 'London'),
  row('Warrington', 'E06000007', 'North West'),
  row('Warwickshire', 'E10000031', 'West Midlands'),
  row('West Berkshire', 'E06000037', 'South East'),
  row('West Northamptonshire', 'E06000062', 'East Midlands'), // from 2021
  row('West Sussex', 'E10000032', 'South East'),
  row('Westminster', 'E09000033', 'London'),
  row('Westmorland and Furness', 'E06000064', 'North West'), // from 2023
  row('Wigan', 'E08000010', 'North West'),
  row('Wiltshire', 'E06000054', 'South West'),
  row('Windsor and Maidenhead', 'E06000040', 'South East'),
  row('Wirral', 'E08000015', 'North West'),
  row('Wokingham', 'E06000041', 'South East'),
  row('Wolverhampton', 'E08000031', 'West Midlands'),
  row('Worcestershire', 'E10000034', 'West Midlands'),
  row('York', 'E06000014', NORTHERN),
];

/** Forms that would strip down to an area's name but mean, or may mean, another place. */
const FALSE_FRIENDS: readonly string[] = [
  // Newcastle-under-Lyme is a borough, Newcastle upon Tyne a city.
  'newcastle borough',
  'borough of newcastle',
  // The city is only a part of County Durham.
  'durham city',
  'city of durham',
  // The county of each of these is (or was) its shire.
  'bedford county',
  'county of bedford',
  'derby county',
  'county of derby',
  'leicester county',
  'county of leicester',
  'nottingham county',
  'county of nottingham',
  'southampton county',
  'county of southampton',
  'york county',
  'county of york',
];

/**
 * What to take off a name, in this order, one at a time: first what is said of any area, then the
 * civic titles, so that "City of London local area" is found before its "City of" goes.
 */
const STEPS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^the /, ''],
  [/^(?:local )?(?:authority )?area of (?:the )?/, ''],
  [/ (?:local area partnership|area partnership|partnership|local area)$/, ''],
  [/^council of (?:the )?/, ''],
  [/ (?:council|local authority|unitary authority)$/, ''],
  // The ONS's inverted form: "Herefordshire, County of".
  [/^(.+?) ((?:city|county|(?:(?:london|royal|metropolitan) )?borough) of)$/, '$2 $1'],
  [/ (?:(?:(?:london|royal|metropolitan) )?borough|(?:metropolitan )?district|mbc|mdc)$/, ''],
  [/ (?:county|city)$/, ''],
  [/^(?:(?:london|royal|metropolitan) )?borough of (?:the )?/, ''],
  [/^(?:city and county|city|county) of (?:the )?/, ''],
];

/** One spelling for all the ways in which a name is set: case, "&", hyphens, "Saint", points. */
function normalise(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cf}'‘’ʼ]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim();
}

let areaIndex: ReadonlyMap<string, LocalArea | null> | undefined;

/** Areas by normalised name and alias; null marks a false friend. */
function buildIndex(): ReadonlyMap<string, LocalArea | null> {
  const index = new Map<string, LocalArea | null>();
  for (const form of FALSE_FRIENDS) index.set(form, null);
  for (const area of LOCAL_AREAS) {
    for (const name of [area.name, ...(area.aliases ?? [])]) index.set(normalise(name), area);
  }
  return index;
}

/**
 * The local area that a document means by a name.
 *
 * @param printed - The name as printed, with or without a civic title: "the London Borough of
 *   Harrow", "Bristol, City of", "Blackpool Local Area Partnership".
 * @returns The area, or null where the name is not plainly that of one: no guess is made.
 */
export function findArea(printed: string): LocalArea | null {
  areaIndex ??= buildIndex();
  let name = normalise(printed);
  let found = areaIndex.get(name);
  for (const [pattern, replacement] of STEPS) {
    if (found !== undefined) return found;
    name = name.replace(pattern, replacement);
    found = areaIndex.get(name);
  }
  return found ?? null;
}

/** The local area of an ONS code, also of one that has replaced that of the statistics; else null. */
export function areaOfCode(code: string): LocalArea | null {
  return LOCAL_AREAS.find((area) => area.code === code || area.laterCode?.code === code) ?? null;
}

/**
 * The name of the local area that a text speaks of: the longest that stands in it, or null. Names that
 * are common words besides are not looked for in lower case.
 *
 * @returns The name as printed.
 */
export function findAreaIn(text: string): string | null {
  forms ??= LOCAL_AREAS.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(formOf));
  let longest: string | null = null;
  for (const { start, pattern } of forms) {
    if (!text.includes(start)) continue;
    const [found] = pattern.exec(text) ?? [];
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

/** A name as it is looked for in a text: its first word, then all of it. */
interface Form {
  start: string;
  pattern: RegExp;
}

let forms: readonly Form[] | undefined;

function formOf(name: string): Form {
  const pattern = name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ and /g, ' (?:and|&) ')
    .replace(/[ -]/g, '[ -]');
  const [start = name] = name.split(/[ -]/);
  return { start, pattern: new RegExp(`(?<![\\p{L}-])${pattern}(?![\\p{L}-])`, 'u') };
}
